import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { ask, type EmployerActor, type StaffActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { countWork, listStaffCases, listTriage, staffColumns } from '../index.ts';

let database: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let north: string;
let south: string;
let owner: EmployerActor;
let nurse: StaffActor;
let clerk: StaffActor;

// Tuesday 10 March 2026, nine in the morning.
beforeAll(async () => {
  database = await testDatabase();
  world = caseWorld(database);
  runtime = smallRuntime(database);
  north = await world.organisation('NOR');
  south = await world.organisation('SOU');
  owner = await world.member(north, 'Nia Parry');
  nurse = await world.staff('nurse', north);
  await world.sql(
    `insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason)
     values (gen_random_uuid(), $1, 'triage_clinician', $2, '[2020-01-01,)', 'test')`,
    [nurse.account, south],
  );
  clerk = await world.staff('case_administrator', north);
  await waiting('Zoë', 'Ash', '2026-03-04T09:00:00Z');
  await waiting('Ann', 'Birch', '2026-03-09T09:00:00Z', nurse);
  await waiting('Ann', 'Cedar', '2026-03-05T09:00:00Z', clerk);
  const other = await world.member(south, 'Sam Okoro');
  await world.case(south, other, { tab: 'pending', familyName: 'Élm', receivedAt: '2026-03-06T09:00:00Z' });
  const elsewhere = await world.organisation('ELS');
  const far = await world.member(elsewhere, 'Far Away');
  await world.case(elsewhere, far, { tab: 'pending', familyName: 'Hidden' });
});
afterAll(() => database.close());

async function waiting(givenName: string, familyName: string, receivedAt: string, by?: StaffActor): Promise<string> {
  const id = await world.case(north, owner, { tab: 'pending', givenName, familyName, receivedAt });
  if (by) await world.sql('update cases.cases set claimed_by = $2, claimed_at = now() where id = $1', [id, by.account]);
  return id;
}
const names = (page: { rows: { familyName: string }[] }) => page.rows.map(row => row.familyName);
const triage = (given = {}) => ask(runtime, listTriage, nurse, given);

describe('the triage queue', () => {
  it('[CASE.5.35] holds the waiting cases of every organisation served, oldest first, and no other', async () => {
    expect(names(await triage())).toEqual(['Ash', 'Cedar', 'Élm', 'Birch']);
    expect(runtime.recorder.entries.at(-1)).toMatchObject({ act: 'triage.listed' });
    expect(runtime.recorder.entries.at(-1)?.values?.shown).toHaveLength(4);
  });

  it('[CASE.5.36] says how many working days each has waited, and which are past the target', async () => {
    const { rows } = await triage();
    expect(rows.map(({ waitedDays, targetDay, late }) => [waitedDays, targetDay, late])).toEqual([
      [4, '2026-03-06', true],
      [3, '2026-03-09', true],
      [2, '2026-03-10', false],
      [1, '2026-03-11', false],
    ]);
  });

  it('[CASE.5.37] is filtered by organisation, form, status, claim, day, name and number at once', async () => {
    expect(names(await triage({ filters: { claimed: 'mine' } }))).toEqual(['Birch']);
    expect(names(await triage({ filters: { claimed: 'others' } }))).toEqual(['Cedar']);
    expect(names(await triage({ filters: { claimed: 'nobody', organisation: south } }))).toEqual(['Élm']);
    expect(names(await triage({ filters: { employee: 'ÉLM' } }))).toEqual(['Élm']);
    expect(names(await triage({ filters: { employee: 'a', status: 'pending_triage', form: 'OM' } }))).toEqual(['Ash']);
    expect(names(await triage({ filters: { status: 'awaiting_information' } }))).toEqual([]);
    expect(
      names(await triage({ filters: { 'received-from': '2026-03-05', 'received-to': '2026-03-05', form: 'om' } })),
    ).toEqual(['Cedar']);
    expect(names(await triage({ filters: { reference: 'tst/om/0002' } }))).toEqual(['Birch']);
  });

  it('[ALL.6.31] sorts by every column both ways, each case once over all pages', async () => {
    for (let n = 0; n < 55; n++) await waiting('Page', `Filler-${n}`, '2026-03-10T08:00:00Z');
    for (const sort of Object.keys(staffColumns))
      for (const direction of ['up', 'down'] as const) {
        const first = await triage({ sort, direction });
        const second = await triage({ sort, direction, after: first.next });
        expect(first.rows).toHaveLength(50);
        expect(second.next).toBeUndefined();
        expect((await triage({ sort, direction, before: second.previous })).rows).toEqual(first.rows);
        expect(new Set([...first.rows, ...second.rows].map(row => row.id)).size).toBe(59);
      }
    expect(names(await triage({ sort: 'employee', direction: 'down' }))[0]).toBe('Filler-54');
  });

  it('[ALL.6.6] takes what nobody could have chosen as not said', async () => {
    const filters = { claimed: '', 'received-from': '31/2/2026', organisation: '' };
    const first = { after: 'x', before: 7, sort: 'weight', direction: 'sideways', filters, unknown: '1' };
    expect(names(await triage(first))[0]).toBe('Ash');
    expect(names(await triage({ filters: { employee: 'as\0h ' } }))).toEqual(['Ash']);
  });
});

describe('cases at work', () => {
  it('[CASE.6.38] mine are those I claimed, all are the team’s, by tab and status', async () => {
    const mine = await world.case(north, owner, { familyName: 'Mine' });
    await world.sql('update cases.cases set claimed_by = $2 where id = $1', [mine, nurse.account]);
    await world.case(north, owner, { familyName: 'Theirs', receivedAt: '2026-03-03T09:00:00Z' });
    await world.case(north, owner, { familyName: 'Ended', tab: 'closed' });
    const list = async (given = {}) => names(await ask(runtime, listStaffCases, nurse, given));
    expect(await list()).toEqual(['Mine']);
    expect(await list({ whose: 'all' })).toEqual(['Theirs', 'Mine']);
    expect(await list({ whose: 'all', filters: { status: 'on_hold' } })).toEqual([]);
    expect(await list({ whose: 'all', tab: 'closed' })).toEqual(['Ended']);
    expect(names(await ask(runtime, listStaffCases, clerk, { whose: 'all' }))).toEqual(['Theirs', 'Mine']);
  });

  it('[CASE.6.39] the dashboard counts what waits, what is mine, and the letters with employees', async () => {
    const reading = await world.case(north, owner, { status: 'awaiting_employee_response' });
    await world.case(north, owner, { status: 'employee_corrections' });
    const counts = await ask(runtime, countWork, nurse, {});
    expect(counts).toMatchObject({ unclaimed: 57, claimed: 1, mine: 1, open: 4, withEmployee: 1, corrections: 1 });
    expect(counts.oldest).toEqual(new Date('2026-03-04T09:00:00Z'));
    expect(reading).toBeTruthy();
  });
});
