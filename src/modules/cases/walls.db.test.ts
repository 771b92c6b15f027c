import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as sharing from '#modules/sharing/index.ts';
import type { Database } from '#platform/db/database.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask, type EmployerActor, NotVisible } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { readCase } from './employer/read-case.ts';
import { caseExport } from './list/export-cases.ts';
import { listCases } from './list/list-cases.ts';

const wall = vi.hoisted(() => ({ down: false }));
vi.mock('#modules/sharing/index.ts', async original => {
  const real = await original<typeof sharing>();
  const { sql } = await import('kysely');
  return {
    ...real,
    visibleCase: (...given: Parameters<typeof real.visibleCase>) =>
      wall.down ? sql`true` : real.visibleCase(...given),
    visibleBranches: (...given: Parameters<typeof real.visibleBranches>) =>
      wall.down ? [sql`true`] : real.visibleBranches(...given),
  };
});

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let reader: EmployerActor;
let mine: string;
let beside: string;
let elsewhere: string;
let confidential: string;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  runtime = smallRuntime(db);
  const [here, there] = [await world.organisation('HER'), await world.organisation('THR')];
  reader = await world.member(here, 'Wyn Ward');
  mine = await world.case(here, reader, { familyName: 'Common' });
  beside = await world.case(here, await world.member(here, 'Pat Even'), { familyName: 'Common' });
  confidential = await world.case(here, reader, { familyName: 'Common', audience: 'confidential' });
  elsewhere = await world.case(there, await world.member(there, 'Fay Far'), { familyName: 'Common' });
}, 60_000);
afterAll(() => db.close());

const opens = async (id: string, who: EmployerActor) =>
  ask(runtime, readCase, who, { case: id, part: 'documents' }).then(
    () => true,
    error => {
      if (!(error instanceof NotVisible)) throw error;
      return false;
    },
  );

/** Every way to a case: the list, each search, the export, the page. Returns the ids that came out. */
async function everyWay(who = reader): Promise<Set<string>> {
  const found = new Set<string>();
  for (const input of [
    {},
    { q: 'common' },
    { q: 'co' },
    { q: '1' },
    { sort: 'employee' },
    { user: 'all', filters: { employee: 'common' } },
  ])
    for (const { id } of (await ask(runtime, listCases, who, input)).rows) found.add(id);
  for await (const { rows } of exportRows(runtime, caseExport, who, [{}])) for (const { id } of rows) found.add(id);
  for (const id of [mine, beside, confidential, elsewhere]) if (await opens(id, who)) found.add(id);
  return found;
}

const tables = [
  'cases.cases',
  'cases.case_counts',
  'accounts.memberships',
  'organisations.organisations',
  'documents.documents',
];

describe('two walls, each enough', () => {
  afterEach(async () => {
    wall.down = false;
    for (const table of tables) await world.sql(`alter table ${table} enable row level security`);
  });

  it('[ACC.X4.3] both up: only what is visible comes out, by every way', async () => {
    expect(await everyWay()).toEqual(new Set([mine]));
  });

  it('[ACC.X4.1] without the visibility condition row-level security keeps to the organisation', async () => {
    wall.down = true;
    const found = await everyWay();
    // What the other wall held back shows that this one was down.
    expect(found.has(beside)).toBe(true);
    expect([found.has(elsewhere), found.has(confidential)]).toEqual([false, false]);
  });

  it('[ACC.X4.2] without row-level security the application shows only what is visible', async () => {
    for (const table of tables) await world.sql(`alter table ${table} disable row level security`);
    expect(await everyWay()).toEqual(new Set([mine]));
    expect((await ask(runtime, listCases, reader, {})).counts.open).toBe(1);
    const chief = { ...reader, permissions: ['see_all'] };
    expect(await everyWay(chief)).toEqual(new Set([mine, beside]));
    expect((await ask(runtime, listCases, chief, {})).counts.open).toBe(2);
    wall.down = true;
    expect((await everyWay()).size).toBe(4);
  });
});
