import type { Access } from '#faces/access.ts';
import { allRoutes } from '#faces/routes.ts';
import { changeAs, rewriteFunction } from './change-database.ts';
import type { World } from './world.ts';

/** What the doubles of the code leave out while a removal lasts. */
export const left = { out: '' };

/** Something that keeps somebody out, taken away; answers how it is put back. */
export interface Removal {
  name: string;
  /** An address where it decides. */
  at: string;
  remove(world: World): Promise<() => Promise<void> | void>;
}

const rewriting = (at: string, name: string, fn: string, from: string, to: string): Removal => ({
  ...{ name, at },
  remove: ({ app }) => rewriteFunction(app.runtime.db, fn, from, to),
});

const leavingOut = (at: string, name: string): Removal => ({
  ...{ name, at },
  async remove() {
    left.out = name;
    return () => {
      left.out = '';
    };
  },
});

const widening = (at: string, name: string, wider: Access): Removal => ({
  ...{ name, at },
  async remove() {
    const route = allRoutes({ demonstration: true }).find(({ method, url }) => `${method} ${url}` === at)!;
    const before = route.access;
    route.access = wider;
    return () => {
      route.access = before;
    };
  },
});

const undoing = (at: string, name: string, without: string, again: string): Removal => ({
  ...{ name, at },
  async remove({ app: { runtime } }) {
    await changeAs(runtime.db, 'owner', without);
    return () => changeAs(runtime.db, 'owner', again);
  },
});

const cases = 'GET /employer/cases/:id';
const documents = `${cases}/documents/:document`;

/** Each alone must turn the matrix red. */
export const removals: readonly Removal[] = [
  rewriting(
    cases,
    'the clause that a node is looked down from',
    'app.case_reader',
    "b.path >= n.path and b.path < n.path || 'g'",
    'true',
  ),
  rewriting(
    cases,
    'the clause that a delegation ends',
    'app.case_reader',
    'g.from_at <= at and g.until_at > at',
    'true',
  ),
  rewriting(
    cases,
    'the clause that a share was ended',
    'app.case_reader',
    's.with_id = reader and s.ended_at is null',
    's.with_id = reader',
  ),
  rewriting(
    documents,
    'the clause that letters have readers',
    'app.reads_letters',
    'r.membership_id = app.membership()',
    'true',
  ),
  rewriting(
    ...([documents, 'the clause that keeps what is medical in confidence', 'app.document_key'] as const),
    ...([`d.class = 'medical_in_confidence' and d.submitted_at is null`, `d.class = 'medical_in_confidence'`] as const),
  ),
  leavingOut(cases, 'the clause that nobody sees a case about themselves'),
  leavingOut(cases, 'the clause that a restricted case is for its owner and recipients'),
  leavingOut('GET /employer/referrals/:id', 'the clause that a referral is its owner’s'),
  leavingOut('POST /workbench/cases/:id/letter', 'the policy of who writes letters'),
  leavingOut('POST /workbench/triage/:id/rejection', 'the policy of who triages'),
  leavingOut('GET /workbench/cases/:id', 'the second factor'),
  widening('GET /workbench/triage', 'the roles of the triage queue', { to: 'workbench', desk: 'clinician' }),
  widening('GET /employer/referrals', 'the permission to refer', { to: 'employer' }),
  widening('GET /workbench/organisations', 'the signing in before the organisations', { to: 'public' }),
  undoing(
    ...(['GET /workbench/cases/:id', 'the row policy that shows staff the cases they serve'] as const),
    'alter policy served on cases.cases using (false)',
    'alter policy served on cases.cases using (organisation_id = any (array(select app.staff_organisations())))',
  ),
  undoing(
    ...(['GET /employer/cases/:id/notes', 'the grant of reading shared notes'] as const),
    'revoke select on cases.notes from handrail_employer',
    'grant select on cases.notes to handrail_employer',
  ),
];
