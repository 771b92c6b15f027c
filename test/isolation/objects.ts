import { makeDocument, storeDocument } from '#modules/documents/index.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, type EmployerActor, type Runtime } from '#platform/operation/index.ts';
import type { CaseWorld } from '#test/support/case-world.ts';
import { referring } from '#test/support/referral-steps.ts';
import type { TestService } from '#test/support/test-service.ts';
import { copyRows } from './copy-rows.ts';
import { employeeEmail, type People } from './people.ts';

/** What addresses name, by the parts of the address it fills. */
export type Objects = Record<string, Record<string, string>>;

/** A referral that was submitted by its pages' own operations, with its case. */
export interface Submitted {
  referral: string;
  case: string;
}

/** Somebody's referrals: one in the making, one submitted. */
export async function addReferrals(
  runtime: Runtime,
  nia: EmployerActor,
): Promise<{ draft: string; submitted: Submitted }> {
  const steps = await referring({ runtime, nia } as unknown as TestService);
  const draft = await steps.start();
  await steps.fill(draft, { 'employee.personalEmail': employeeEmail });
  const { id, caseId } = await steps.submitted({ 'employee.personalEmail': employeeEmail });
  return { draft, submitted: { referral: id, case: caseId } };
}

let number = 900;

/** A further case like a submitted one, in another state; its referral comes with it. */
export async function addCase(
  world: CaseWorld,
  { owner, from }: { owner: EmployerActor; from: Submitted },
  change: Record<string, unknown>,
  state = 'accepted',
): Promise<Submitted> {
  const [id, referral] = [newId(), newId()];
  const { organisation: organisation_id } = owner;
  const old = { organisation_id, referral_id: from.referral };
  number += 1;
  const reference = `TST/OM/${String(number).padStart(4, '0')}`;
  await copyRows(
    world,
    'referrals.referrals',
    { organisation_id, id: from.referral },
    {
      ...{ id: referral, case_id: id, case_reference: reference, state, ...stateColumns[state] },
    },
  );
  await copyRows(world, 'referrals.steps', old, { referral_id: referral });
  await copyRows(world, 'referrals.versions', old, { referral_id: referral, submission_key: newId() });
  await copyRows(
    world,
    'cases.cases',
    { organisation_id, id: from.case },
    {
      ...{ id, referral_id: referral, number, reference, ...change },
    },
  );
  await world.sql(
    `insert into referrals.questions (organisation_id, id, referral_id, position, code, text, added_in)
     select organisation_id, gen_random_uuid(), $3, position, code, text, added_in from referrals.questions where organisation_id = $1 and referral_id = $2`,
    [organisation_id, from.referral, referral],
  );
  return { referral, case: id };
}

const stateColumns: Record<string, Record<string, unknown>> = {
  rejected: {
    rejected_at: '2026-03-01Z',
    rejected_reason: 'incomplete',
    rejected_text: 'Please say more.',
    deletes_on: '2026-06-01',
  },
};

/** A document as if it had been submitted with a referral, or issued as a letter. */
export async function addDocument(
  runtime: Runtime,
  actor: EmployerActor,
  owner: { kind: 'referral' | 'letter' | 'case'; id: string },
  kind: 'ordinary' | 'medical_in_confidence' | 'letter',
): Promise<string> {
  const content = Buffer.from(`A document that is ${kind}.\n`);
  const document = await makeDocument(runtime, { name: `${kind}.txt`, type: 'txt', content });
  const now = runtime.clock.now();
  const { organisation } = actor;
  await inTransaction(runtime.db, actingAs(actor), tx =>
    storeDocument({ tx, actor, now, runtime } as never, document, {
      ...{ organisation, owner, slot: kind, class: kind, submittedAt: now },
    }),
  );
  return document.id;
}

/** A letter in a state, with its document; answers both. */
export async function addLetter(
  runtime: Runtime,
  world: CaseWorld,
  people: People,
  of: { owner: EmployerActor; case: string; state: 'draft' | 'with_employee' | 'released'; person?: string },
): Promise<{ letter: string; document: string; link?: string }> {
  const letter = newId();
  const organisation_id = of.owner.organisation;
  const document = await addDocument(runtime, of.owner, { kind: 'letter', id: letter }, 'letter');
  const now = runtime.clock.now();
  const issued = of.state === 'draft' ? null : now;
  const link =
    issued && of.person ? await addLink(world, now, { organisation_id, object: letter, person: of.person }) : null;
  await world.sql(
    `insert into advice.letters (organisation_id, id, case_id, author_account, state, state_since, issued_at, first_issued_at, sight_started_at,
       sight_ends_at, released_at, created_at, link_id) values ($1, $2, $3, $4, $5, $6, $7, $7, $7, $8, $9, $6, $10)`,
    [
      ...[organisation_id, letter, of.case, people.staff.nurse.account, of.state, now, issued],
      ...[issued && new Date(now.getTime() + 5 * 86_400_000), of.state === 'released' ? now : null, link],
    ],
  );
  await world.sql(
    `insert into advice.versions (organisation_id, id, letter_id, version, document_id, issued_at, created_at, sections, content)
     values ($1, $2, $3, 1, $4, $5, $6, '{}', $7)`,
    [organisation_id, newId(), letter, document, issued, now, issued && JSON.stringify(letterContent)],
  );
  return { letter, document, ...(link ? { link } : {}) };
}

const letterContent = { lang: 'en', title: 'Assessment', number: 'TST/OM/0900', about: [], parts: [] };

async function addLink(
  world: CaseWorld,
  now: Date,
  of: { organisation_id: string; object: string; person: string },
): Promise<string> {
  const id = newId();
  await world.sql(
    `insert into accounts.links (id, purpose, organisation_id, object_id, person_id, channel, address, created_at, expires_at)
     values ($1, 'sight', $2, $3, $4, 'email', 'ada@home.example', $5, $6)`,
    [id, of.organisation_id, of.object, of.person, now, new Date(now.getTime() + 5 * 86_400_000)],
  );
  return id;
}
