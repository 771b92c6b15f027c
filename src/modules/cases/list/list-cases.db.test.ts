import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask, type EmployerActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { columnNames } from './columns.ts';
import { caseExport } from './export-cases.ts';
import { listCases } from './list-cases.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let trust: string;
let owner: EmployerActor;
let manager: EmployerActor;
let sharer: EmployerActor;

const list = (input: Record<string, unknown> = {}, reader = owner) => ask(runtime, listCases, reader, input);
const names = async (input: Record<string, unknown>, reader = owner) =>
  (await list(input, reader)).rows.map(row => row.familyName);

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  runtime = smallRuntime(db);
  trust = await world.organisation('LST');
  const top = await world.node(trust, 'Trust');
  const ward = await world.node(trust, 'Ward', top);
  owner = await world.member(trust, 'Wyn Ward', { node: ward });
  manager = await world.member(trust, 'Nia Parry', { node: top, holds: [top] });
  sharer = await world.member(trust, 'Sol South');
  await world.share(sharer, owner);
  for (let n = 1; n <= 120; n++) {
    const day = String((n % 28) + 1).padStart(2, '0');
    await world.case(trust, owner, {
      ...{ familyName: `Bulk${n % 7}`, division: `Division ${n % 12}`, department: n % 2 ? 'Estates' : '' },
      ...{
        receivedAt: `2026-02-${day}T10:00:00Z`,
        recallOn: n % 3 ? undefined : `2026-09-${day}`,
        form: n % 5 ? 'OM' : 'IHR1',
      },
    });
  }
  await world.case(trust, owner, { familyName: 'Ó Briain-Smythe', givenName: 'Síle', tab: 'closed' });
  await world.case(trust, owner, { familyName: 'Smith', tab: 'pending' });
  await world.case(trust, owner, { familyName: 'Secret', restricted: true });
  await world.case(trust, sharer, { familyName: 'Shared' });
  await world.case(trust, sharer, { familyName: 'Restricted', restricted: true });
  await world.case(trust, owner, { familyName: 'Confidential', audience: 'confidential' });
  await world.case(trust, owner, { familyName: 'Rejected', tab: 'none' });
}, 60_000);
afterAll(() => db.close());

describe('the tracking list', () => {
  it('[CASE.1.1] counts each tab exactly, restricted cases of others left out', async () => {
    expect((await list()).counts).toEqual({ open: 122, closed: 1, pending: 1 });
    expect((await list({}, manager)).counts).toEqual({ open: 120, closed: 1, pending: 1 });
    expect((await list({ user: 'me' })).counts).toEqual({ open: 121, closed: 1, pending: 1 });
    expect((await list({ user: 'shared' })).counts).toEqual({ open: 1, closed: 0, pending: 0 });
  });

  it.each(columnNames.flatMap(sort => [[sort, 'up'] as const, [sort, 'down'] as const]))(
    '[CASE.1.2] pages through every case once, sorted by %s %s, and back again',
    async (sort, direction) => {
      const seen: string[] = [];
      const firsts: string[] = [];
      let page = await list({ sort, direction });
      for (;;) {
        seen.push(...page.rows.map(({ id }) => id));
        firsts.push(page.rows[0]!.id);
        if (!page.next) break;
        page = await list({ sort, direction, after: page.next });
      }
      expect([seen.length, new Set(seen).size]).toEqual([122, 122]);
      expect(firsts).toHaveLength(3);
      page = await list({ sort, direction, before: page.previous });
      expect(page.rows[0]!.id).toBe(firsts[1]);
      page = await list({ sort, direction, before: page.previous });
      expect(page.rows[0]!.id).toBe(firsts[0]);
      expect(page.previous).toBeUndefined();
    },
  );

  it('[CASE.1.2] sorts numbers inside names as numbers', async () => {
    const { rows } = await list({ sort: 'division', direction: 'up', filters: { employee: 'bulk' } });
    const divisions = [...new Set(rows.map(({ division }) => division))];
    expect(divisions.slice(0, 4)).toEqual(['Division 0', 'Division 1', 'Division 2', 'Division 3']);
  });

  it('[CASE.1.3] filters under every heading at once', async () => {
    const filters = { employee: 'bulk3', division: 'division 3', department: 'est', type: 'OM', owner: 'ward' };
    const { rows, matches } = await list({
      filters: { ...filters, 'received-from': '2026-02-01', 'received-to': '2026-02-28', status: 'triaged' },
    });
    expect(matches).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect([row.familyName, row.division, row.department, row.formCode]).toEqual([
        'Bulk3',
        'Division 3',
        'Estates',
        'OM',
      ]);
    expect(await names({ filters: { ...filters, 'recall-to': '2020-01-01' } })).toEqual([]);
  });

  it('[CASE.1.3] takes days as whole days of the reader, both ends in', async () => {
    const one = await list({ filters: { 'received-from': '2026-02-05', 'received-to': '2026-02-05' } });
    expect(new Set(one.rows.map(row => row.receivedAt.toISOString()))).toEqual(new Set(['2026-02-05T10:00:00.000Z']));
    const recalled = await list({ filters: { 'recall-from': '2026-09-04', 'recall-to': '2026-09-04' } });
    expect(recalled.rows.length).toBeGreaterThan(0);
    expect(new Set(recalled.rows.map(row => row.recallOn))).toEqual(new Set(['2026-09-04']));
  });

  it('[CASE.1.4] finds surname and number from one box, on every tab, whatever the accents', async () => {
    const found = await list({ q: 'BRIAIN-sm' });
    expect([found.rows, found.counts]).toEqual([[], { open: 0, closed: 1, pending: 0 }]);
    expect(await names({ q: 'briain', tab: 'closed' })).toEqual(['Ó Briain-Smythe']);
    expect((await list({ q: 'sm', tab: 'pending' })).counts).toEqual({ open: 0, closed: 0, pending: 1 });
    expect((await list({ q: '0007' })).rows.map(row => row.reference)).toEqual(['TST/OM/0007']);
    expect((await list({ q: 'tst/om/7' })).rows.map(row => row.reference)).toEqual(['TST/OM/0007']);
    for (const q of ['%%%', '___', '%_\\']) expect(await names({ q })).toEqual([]);
  });

  it('[CASE.1.5] never shows confidential, rejected or hidden cases, however asked', async () => {
    for (const q of ['confidential', 'rejected', 'restricted']) {
      const { rows, counts } = await list({ q });
      expect([rows, counts]).toEqual([[], { open: 0, closed: 0, pending: 0 }]);
    }
    expect(await names({ q: 'secret' })).toEqual(['Secret']);
    expect(await names({ q: 'secret' }, manager)).toEqual([]);
  });

  it('[CASE.1.6] answers a status of another tab with nothing', async () => {
    expect((await list({ filters: { status: 'closed' } })).rows).toEqual([]);
    expect((await list({ tab: 'closed', filters: { status: 'closed' } })).matches).toBe(1);
    // A row that could not be: only a query that is asked would find it.
    const alone = await world.member(trust, 'Al One');
    await world.case(trust, alone, { tab: 'open', status: 'closed' });
    const { rows, matches } = await list({ filters: { status: 'closed' } }, alone);
    expect([rows, matches]).toEqual([[], 0]);
  });

  it('[CASE.1.7] filters by user: me, below me, shared with me, one person, nobody I do not see', async () => {
    expect(await names({ user: 'shared' })).toEqual(['Shared']);
    expect((await list({ user: 'below' }, manager)).matches).toBeUndefined();
    expect((await list({ user: owner.membership }, manager)).counts.closed).toBe(1);
    expect((await list({ user: sharer.membership }, manager)).rows).toEqual([]);
    expect((await list()).owners.shared).toEqual([{ id: sharer.membership, name: 'Sol South' }]);
  });

  it('[CASE.1.8] shows and counts a delegated case among the others, in its place', async () => {
    const far = await world.member(trust, 'Fay Far');
    const named = await world.case(trust, far, { familyName: 'Aaron' });
    await world.case(trust, far, { familyName: 'Abel' });
    await world.delegate(far, owner, [named], '2026-03-01Z', '2026-04-01Z');
    const page = await list({ sort: 'employee', direction: 'up' });
    expect(page.rows[0]!.familyName).toBe('Aaron');
    expect(page.counts.open).toBe(123);
    expect((await list({ user: 'delegated' })).rows.map(({ id }) => id)).toEqual([named]);
    expect((await list({ user: 'delegated' })).counts).toEqual({ open: 1, closed: 0, pending: 0 });
    runtime.clock.set('2026-05-01T00:00:00Z');
    expect((await list()).counts.open).toBe(122);
    runtime.clock.set('2026-03-10T09:00:00Z');
  });

  it('[CASE.1.9] ignores a place in the list that nobody handed out', async () => {
    const first = (await list()).rows[0]!.id;
    for (const after of [
      'x',
      'WyJ4Il0',
      Buffer.from('["now()","00000000-0000-7000-8000-000000000000"]').toString('base64url'),
    ])
      expect((await list({ after })).rows[0]!.id).toBe(first);
  });

  it('[ALL.2.1] writes one entry with the cases shown before the page leaves', async () => {
    runtime.recorder.entries.length = 0;
    const { rows } = await list();
    expect(runtime.recorder.entries).toEqual([
      { act: 'cases.listed', organisation: trust, values: { cases: rows.map(({ id }) => id) } },
    ]);
  });

  it('[CASE.2.1] exports the list as filtered, sheet by sheet, with an entry before the first row and one after the last', async () => {
    runtime.recorder.entries.length = 0;
    const asked = { sort: 'employee', direction: 'up', user: 'me' };
    const sheets: string[][] = [[], []];
    const both = [
      { ...asked, tab: 'open' },
      { ...asked, tab: 'closed' },
    ];
    for await (const { sheet, rows } of exportRows(runtime, caseExport, owner, both)) {
      if (!sheets.flat().length) expect(runtime.recorder.entries.map(({ act }) => act)).toEqual(['cases.exported']);
      sheets[sheet]!.push(...rows.map(row => row.familyName));
    }
    expect(sheets.map(({ length }) => length)).toEqual([121, 1]);
    expect(sheets[0]).toEqual([...sheets[0]!].sort());
    expect(runtime.recorder.entries).toMatchObject([
      { act: 'cases.exported', values: { asked: [{ tab: 'open', user: 'me' }, { tab: 'closed' }] } },
      { act: 'cases.export_ended', values: { rows: 122, complete: true } },
    ]);
  });

  it('[CASE.2.3] says of an export that was broken off how many rows had left', async () => {
    runtime.recorder.entries.length = 0;
    for await (const _ of exportRows(runtime, caseExport, owner, [{}])) break;
    expect(runtime.recorder.entries.at(-1)).toMatchObject({
      ...{ act: 'cases.export_ended', values: { complete: false } },
    });
  });
});
