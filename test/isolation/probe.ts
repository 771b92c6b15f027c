import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Actor, actingAs } from '#platform/operation/index.ts';
import type { Caller } from './callers.ts';
import { knock } from './knock.ts';
import type { World } from './world.ts';

/** Every way to a row: a list, its counts, a search, a page, a document, an export; at the employer and at the workbench. */
export const surfaces: Record<string, { as: Caller; url: (world: World) => string }> = {
  'list of open cases': { as: 'seeAll', url: () => '/employer/cases?tab=open' },
  'list of waiting cases': { as: 'owner', url: () => '/employer/cases?tab=pending' },
  'search by name': { as: 'seeAll', url: () => '/employer/cases?tab=open&q=faraway' },
  'search by the beginning of a name': { as: 'seeAll', url: () => '/employer/cases?tab=open&q=fa' },
  'search by number': { as: 'seeAll', url: () => '/employer/cases?tab=open&q=4242' },
  dashboard: { as: 'owner', url: () => '/employer' },
  'case page': { as: 'seeAll', url: ({ objects }) => `/employer/cases/${objects.foreignCase!.id}` },
  'documents of a case': { as: 'owner', url: ({ objects }) => `/employer/cases/${objects.foreignCase!.id}/documents` },
  document: { as: 'seeAll', url: ({ objects }) => documentOf(objects.foreignDocument!) },
  letter: { as: 'seeAll', url: ({ objects }) => documentOf(objects.foreignLetter!) },
  'referral form': { as: 'owner', url: ({ objects }) => `/employer/cases/${objects.foreignCase!.id}/referral-form` },
  'linked cases': { as: 'owner', url: ({ objects }) => `/employer/cases/${objects.openCase!.id}/linked` },
  export: { as: 'seeAll', url: () => '/employer/cases/export?tab=open' },
  'saved referrals': { as: 'owner', url: () => '/employer/referrals' },
  referral: { as: 'owner', url: ({ objects }) => `/employer/referrals/${objects.foreignReferral!.id}` },
  draft: { as: 'owner', url: ({ objects }) => `/employer/referrals/${objects.foreignDraft!.id}` },
  'search of employees': {
    as: 'owner',
    url: ({ objects }) => `/employer/referrals/${objects.draft!.id}/employment?q=faraway`,
  },
  'cases of staff': { as: 'nurse', url: () => '/workbench/cases?whose=all' },
  'queue of triage': { as: 'triage', url: () => '/workbench/triage' },
  'case of staff': { as: 'nurse', url: ({ objects }) => `/workbench/cases/${objects.foreignCase!.id}` },
  'letter of staff': { as: 'nurse', url: ({ objects }) => `/workbench/cases/${objects.foreignCase!.id}/letter` },
  'tasks of staff': { as: 'nurse', url: () => '/workbench/tasks' },
  'export of saved referrals': { as: 'owner', url: () => '/employer/referrals/export' },
  'export of rejected referrals': { as: 'owner', url: () => '/employer/referrals/rejected/export' },
  'export of the queue': { as: 'triage', url: () => '/workbench/triage/export' },
  'export of cases of staff': { as: 'nurse', url: () => '/workbench/cases/export?whose=all' },
  'export of tasks': { as: 'nurse', url: () => '/workbench/tasks/export?view=all' },
  'work of staff': { as: 'nurse', url: () => '/workbench' },
};
const documentOf = ({ id, document }: Record<string, string>) => `/employer/cases/${id}/documents/${document}`;

/** Marks of the second employer; none of them may stand on a page of the first one's people. */
const marks = /Gwenllian|SAL\/OM|SAL Trust/g;

/** Gives whatever the second employer has a name and a number that nothing else has. */
export async function markForeign({ cases, people }: World): Promise<void> {
  const of = [people.saltmarsh];
  await cases.sql(
    `update cases.cases set given_name = 'Gwenllian', family_name = 'Faraway', name_key = 'faraway gwenllian', tab = 'open',
       reference = 'SAL/OM/' || number where organisation_id = $1`,
    of,
  );
  await cases.sql(
    `update cases.cases set number = 4242, reference = 'SAL/OM/4242' where organisation_id = $1 and status = 'triaged'`,
    of,
  );
  await cases.sql(`update referrals.referrals set employee_name = 'Gwenllian Faraway' where organisation_id = $1`, of);
  await cases.sql(`update tasks.tasks set label = 'SAL/OM/4242' where organisation_id = $1`, of);
  await cases.employment(people.saltmarsh, { givenName: 'Gwenllian', familyName: 'Faraway' });
}

export interface Seen {
  /** Marks of the other organisation by surface, where there are any. */
  leaks: Record<string, number>;
  /** What the counts on the tabs say. */
  counts: string;
}

/** Looks everywhere. An address that names the other's thing leaks as soon as it opens. */
export async function lookEverywhere(world: World): Promise<Seen> {
  const leaks: Record<string, number> = {};
  let counts = '';
  for (const [name, { as, url }] of Object.entries(surfaces)) {
    const address = url(world);
    const answer = await knock(world.app, world.credentials[as], { method: 'GET', url: address });
    if (answer.status >= 500) throw new Error(`${name} failed: ${answer.status}`);
    const opens = Object.entries(world.objects).some(
      ([object, parts]) => object.startsWith('foreign') && Object.values(parts).some(id => address.includes(id)),
    );
    const found = (answer.body.match(marks)?.length ?? 0) + (opens && answer.status === 200 ? 1 : 0);
    if (found) leaks[name] = found;
    if (name === 'list of open cases') counts = tabCounts(answer.body);
  }
  return { leaks, counts };
}

const tabCounts = (body: string) =>
  [...body.matchAll(/(?:Open|Closed|Pending)[^()<]*\((\d+)\)/g)].map(([count]) => count).join(', ');

/** Rows of other organisations that this actor's role reaches in a table, whatever is asked. */
export async function foreignRows(db: Database, actor: Actor, own: string, tables: readonly string[]): Promise<number> {
  return inTransaction(db, actingAs(actor), async tx => {
    let n = 0;
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.raw(table)} where organisation_id <> ${own}`.execute(tx);
      n += rows[0]!.n;
    }
    return n;
  });
}
