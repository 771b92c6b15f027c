import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask, type EmployerActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { walkList } from '#test/support/walk-list.ts';
import { listRejected, listSaved, rejectedColumns, rejectedExport, savedColumns, savedExport } from '../index.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let owner: EmployerActor;
let colleague: EmployerActor;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  runtime = smallRuntime(db);
  const trust = await world.organisation('LST');
  owner = await world.member(trust, 'Wyn Ward');
  colleague = await world.member(trust, 'Sol South');
  for (let n = 0; n < 120; n++) {
    await draft(owner, n);
    await rejected(owner, n);
  }
  await draft(colleague, 1);
  await rejected(colleague, 1);
}, 120_000);
afterAll(() => db.close());

const day = (n: number) => `2026-02-${String((n % 28) + 1).padStart(2, '0')}`;

const draft = (who: EmployerActor, n: number) =>
  world.sql(
    `insert into referrals.referrals (organisation_id, id, form_code, form_version, author_id, owner_id, state, employee_name, employee_key,
       steps_done, steps_total, created_at, changed_at, deletes_on)
     values ($1, $2, $3, 1, $4, $4, 'draft', $5, $9, $6, 6, $7, $7, $8)`,
    [
      who.organisation,
      newId(),
      n % 3 ? 'OM' : 'IHR1',
      who.membership,
      `Name ${n % 9}`,
      n % 7,
      day(n),
      n % 2 ? day(n) : null,
      sortKey(`Name ${n % 9}`),
    ],
  );

async function rejected(who: EmployerActor, n: number): Promise<void> {
  const familyName = `Ash${n % 11}`;
  const given = { familyName, givenName: `Given${n % 4}`, position: 'Porter', postcode: `LL${n % 5} 1AA` };
  const caseId = await world.case(who.organisation, who, { ...given, tab: 'none' });
  await world.sql(
    `insert into referrals.referrals (organisation_id, id, form_code, form_version, author_id, owner_id, state, case_id, created_at, changed_at,
       rejected_at, rejected_reason, rejected_text, deletes_on)
     values ($1, $2, 'OM', 1, $3, $3, 'rejected', $4, $5, $5, $5, $6, $7, $8)`,
    [
      who.organisation,
      newId(),
      who.membership,
      caseId,
      day(n),
      n % 2 ? 'duplicate' : 'other',
      `Page ${n} is missing`,
      day(n),
    ],
  );
}

describe('saved referrals', () => {
  const list = (asked: object = {}) => ask(runtime, listSaved, owner, asked);

  it('[ALL.6.3] sort by every column both ways and page forwards and back, each once', async () => {
    await walkList(savedColumns, list, 120);
  });

  it('[ALL.6.4] are filtered by every column at once', async () => {
    const filters = {
      employee: 'NÁME 4',
      form: 'OM',
      done: '6',
      'changed-to': '2026-02-14',
      'started-from': '2026-02-14',
    };
    const { rows } = await list({ filters });
    expect(rows.map(row => [row.employeeName, row.formCode, row.stepsDone])).toEqual([['Name 4', 'OM', 6]]);
    expect((await list({ filters: { 'deletes-from': '2026-02-28' } })).rows.every(row => row.deletesOn)).toBe(true);
    expect((await list({ filters: { done: 'six' } })).rows).toEqual([]);
  });

  it('[ALL.6.5] are exported as filtered, all of them, and nobody else’s', async () => {
    const names: string[] = [];
    for await (const { rows } of exportRows(runtime, savedExport, owner, [{ sort: 'employee', direction: 'up' }]))
      names.push(...rows.map(row => row.employeeName));
    expect(names).toHaveLength(120);
    expect(names).toEqual([...names].sort());
  });
});

describe('rejected referrals', () => {
  const list = (asked: object = {}) => ask(runtime, listRejected, owner, asked);

  it('[ALL.6.3] sort by every column both ways and page forwards and back, each once', async () => {
    await walkList(rejectedColumns, list, 120);
  });

  it('[ALL.6.4] are filtered by every column at once, what was written among them', async () => {
    const filters = {
      given: 'given1',
      family: 'ash',
      position: 'port',
      postcode: 'll',
      reason: 'duplicate',
      text: 'page 5 is',
    };
    const { rows } = await list({ filters });
    expect(rows.map(row => row.referral.rejected?.text)).toEqual(['Page 5 is missing']);
    expect((await list({ filters: { ...filters, 'deletes-to': '2026-02-05' } })).rows).toEqual([]);
  });

  it('[ALL.6.5] are exported as filtered', async () => {
    const found: string[] = [];
    const asked = { filters: { reason: 'duplicate' } };
    for await (const { rows } of exportRows(runtime, rejectedExport, owner, [asked]))
      found.push(...rows.map(row => row.referral.rejected!.reason));
    expect([found.length, new Set(found)]).toEqual([60, new Set(['duplicate'])]);
  });
});
