import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffRoles } from '#modules/accounts/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { type Kind, kinds, type Reach, reachOf, type Things } from './role-data.ts';

let db: Database;
let world: CaseWorld;
let things: [Things, Things];
const accounts = new Map<string, string>();

type Role = (typeof staffRoles)[number];
const kindNames = Object.keys(kinds) as Kind[];
const clinician = 'triage_clinician nurse physician technician physiotherapist';
const serving = `${clinician} case_administrator`;

/** By hand, from ACC.V3: who reaches what of the organisations they serve (own), or everywhere (all). Nobody else reaches it. */
const expected: Record<Kind, { own?: string; all?: string }> = {
  'who a case is about': { own: serving },
  'the number of a case': { own: serving, all: 'provider_administrator' },
  'what was referred': { own: serving },
  'clinical notes': { own: clinician },
  'shared notes': { own: clinician },
  'ordinary documents': { own: serving },
  'documents in confidence': { own: clinician },
  'letters before issue': { own: clinician },
  'letters after issue': { own: serving },
  'the text of letters': { own: clinician },
  'what a task asks': { own: serving },
  'the index of persons': { all: serving },
  'contact details': { all: serving },
  'configuration, changed': { all: 'provider_administrator' },
  accounts: { all: 'provider_administrator' },
  'roles, granted': { all: 'provider_administrator' },
  audit: {},
  outbox: {},
};
const answer = (kind: Kind, role: Role): Reach => {
  const names = (list = '') => list.split(' ').includes(role);
  if (names(expected[kind].all)) return 'all';
  return names(expected[kind].own) ? 'own' : 'none';
};

/** The desk of a role, as pages open it; a role without one is tried at every desk. */
const deskOf = (role: Role) => {
  if (clinician.split(' ').includes(role)) return 'clinician';
  if (role === 'case_administrator') return 'case_administrator';
  return role === 'provider_administrator' ? 'administrator' : null;
};
const reach = (role: Role, kind: Kind) =>
  reachOf(db, { account: accounts.get(role)!, desk: deskOf(role) }, kind, things);

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  things = [await addThings('ROA'), await addThings('ROB')];
  for (const role of staffRoles) {
    const { account } = await world.staff(role, things[0].organisation);
    if (role === 'provider_administrator' || role === 'privacy_officer')
      await world.sql('update accounts.staff_assignments set organisation_id = null where account_id = $1', [account]);
    accounts.set(role, account);
  }
  await world.sql(`insert into audit.entries (id, at, actor_kind, act) values ($1, now(), 'worker', 'tried')`, [
    newId(),
  ]);
  await world.sql(`insert into notices.notices (id, kind, created_at) values ($1, 'locked', now())`, [newId()]);
}, 60_000);
afterAll(() => db.close());

async function addThings(code: string): Promise<Things> {
  const organisation = await world.organisation(code);
  const owner = await world.member(organisation, 'Olwen Owner');
  const person = await world.person('Ada', `Meadow${code}`, '1980-01-01');
  await world.sql(
    `insert into persons.contact_points (id, person_id, kind, value, source, created_at) values ($1, $2, 'email', 'ada@home.example', 'staff', now())`,
    [newId(), person],
  );
  const referral = newId();
  await world.sql(
    `insert into referrals.referrals (organisation_id, id, form_code, form_version, author_id, owner_id, state, created_at, changed_at)
     values ($1, $2, 'OM', 1, $3, $3, 'accepted', now(), now())`,
    [organisation, referral, owner.membership],
  );
  await world.sql(
    `insert into referrals.questions (organisation_id, id, referral_id, position, code, text, added_in) values ($1, $2, $3, 1, 'q', 'Is it safe?', 1)`,
    [organisation, newId(), referral],
  );
  const id = await world.case(organisation, owner, { person, referral });
  const { account } = await world.staff('nurse', organisation);
  for (const table of ['clinical.notes', 'cases.notes'])
    await world.sql(
      `insert into ${table} (organisation_id, id, case_id, text, written_by, written_at) values ($1, $2, $3, 'A note', $4, now())`,
      [organisation, newId(), id, account],
    );
  for (const desk of ['clinician', 'case_administrator'])
    await world.sql(
      `insert into tasks.tasks (organisation_id, id, kind, desk, subject_kind, subject_id, created_at) values ($1, $2, 'other', $3, 'case', $4, now())`,
      [organisation, newId(), desk, id],
    );
  const letter = async (state: string, issued: string | null) => {
    const letterId = newId();
    await world.sql(
      `insert into advice.letters (organisation_id, id, case_id, author_account, state, state_since, first_issued_at, created_at)
       values ($1, $2, $3, $4, $5, now(), $6, now())`,
      [organisation, letterId, id, account, state, issued],
    );
    await world.sql(
      `insert into advice.versions (organisation_id, id, letter_id, version, sections, created_at) values ($1, $2, $3, 1, '{"a":"b"}', now())`,
      [organisation, newId(), letterId],
    );
    return document('letter', letterId, 'letter');
  };
  const document = async (ownerKind: string, ownerId: string, kind: string) => {
    const documentId = newId();
    await world.sql(
      `insert into documents.documents (organisation_id, id, owner_kind, owner_id, slot, name, type, class, bytes, sha256, wrapped_key, created_at, submitted_at)
       values ($1, $2, $3, $4, 's', 'a.txt', 'txt', $5, 1, '\\x00', '\\x00', now(), now())`,
      [organisation, documentId, ownerKind, ownerId, kind],
    );
    return documentId;
  };
  return {
    ...{ organisation, person, account: owner.account, colleague: account },
    ordinary: await document('referral', referral, 'ordinary'),
    inConfidence: await document('referral', referral, 'medical_in_confidence'),
    unissued: await letter('draft', null),
    issued: await letter('released', '2026-03-01Z'),
  };
}

it.each(staffRoles)('[ACC.V3.61] the database gives a %s exactly what the table says, kind by kind', async role => {
  const seen: Partial<Record<Kind, Reach>> = {};
  for (const kind of kindNames) seen[kind] = await reach(role, kind);
  expect(seen).toEqual(Object.fromEntries(kindNames.map(kind => [kind, answer(kind, role)])));
});

it('[ACC.V3.62] who is a clinician of one organisation and case administrator of another reads there neither notes nor what a letter says', async () => {
  const both = await world.staff('nurse', things[1].organisation);
  await world.sql(
    `insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason) values ($1, $2, 'case_administrator', $3, '[2020-01-01,)', 'x')`,
    [newId(), both.account, things[0].organisation],
  );
  const here = (kind: Kind) => reachOf(db, { account: both.account, desk: 'clinician' }, kind, [things[1], things[0]]);
  for (const kind of ['clinical notes', 'shared notes', 'the text of letters', 'documents in confidence'] as const)
    expect([kind, await here(kind)]).toEqual([kind, 'own']);
  expect(await here('who a case is about')).toBe('all');
});

it('[ACC.V3.63] a role that is over, or of somebody shut out, reaches nothing at any desk', async () => {
  const over = await world.staff('physician', things[0].organisation);
  await world.sql(`update accounts.staff_assignments set valid = '[2020-01-01,2021-01-01)' where account_id = $1`, [
    over.account,
  ]);
  const shut = await world.staff('physician', things[0].organisation);
  await world.sql(`insert into accounts.staff_standing values ($1, 'disabled', now())`, [shut.account]);
  for (const { account } of [over, shut])
    for (const kind of kindNames)
      expect([kind, await reachOf(db, { account, desk: null }, kind, things)]).toEqual([kind, 'none']);
});

/** What would give somebody more, how it is taken back, and where the table sees it. */
const breaks: readonly [does: string, undoes: string, role: Role, kind: Kind][] = [
  [
    'grant select on cases.notes to handrail_case_administrator',
    'revoke select on cases.notes from handrail_case_administrator',
    'case_administrator',
    'shared notes',
  ],
  [
    'grant select (sections) on advice.versions to handrail_case_administrator',
    'revoke select (sections) on advice.versions from handrail_case_administrator',
    'case_administrator',
    'the text of letters',
  ],
  [
    'grant select (given_name, date_of_birth, status) on cases.cases to handrail_administrator',
    'revoke select (given_name, date_of_birth, status) on cases.cases from handrail_administrator',
    'provider_administrator',
    'who a case is about',
  ],
  [
    'grant select (kind, note) on tasks.tasks to handrail_administrator',
    'revoke select (kind, note) on tasks.tasks from handrail_administrator',
    'provider_administrator',
    'what a task asks',
  ],
  [
    'grant select on cases.notes to handrail_administrator',
    'revoke select on cases.notes from handrail_administrator',
    'provider_administrator',
    'shared notes',
  ],
  [
    'create policy open on clinical.notes for select to handrail_clinician using (true)',
    'drop policy open on clinical.notes',
    'nurse',
    'clinical notes',
  ],
  [
    'create policy open on cases.cases for select to handrail_clinician using (true)',
    'drop policy open on cases.cases',
    'physician',
    'who a case is about',
  ],
  [
    'create policy open on tasks.tasks for select to handrail_case_administrator using (true)',
    'drop policy open on tasks.tasks',
    'case_administrator',
    'what a task asks',
  ],
  [
    'alter table persons.persons disable row level security',
    'alter table persons.persons enable row level security',
    'scheduler',
    'the index of persons',
  ],
  [
    'create policy open on accounts.accounts for select to handrail_clinician using (true)',
    'drop policy open on accounts.accounts',
    'nurse',
    'accounts',
  ],
  [
    'alter table referrals.questions disable row level security',
    'alter table referrals.questions enable row level security',
    'publisher',
    'what was referred',
  ],
];

describe('the table sees when a grant is broken', () => {
  it.each(breaks)('[ACC.V3.64] %s', async (does, undoes, role, kind) => {
    await world.sql(does);
    const seen = await reach(role, kind).finally(() => world.sql(undoes));
    expect(seen).not.toBe(answer(kind, role));
    expect(await reach(role, kind)).toBe(answer(kind, role));
  });
});
