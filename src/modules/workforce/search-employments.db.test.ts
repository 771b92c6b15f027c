import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask } from '#platform/operation/index.ts';
import { testDatabase } from '#test/support/database.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import { employmentSearchKey, searchEmployments } from './search-employments.ts';

let db: Database;
let service: TestService;

async function employ(organisation: string, given: string, family: string, payroll: string): Promise<void> {
  await asOwner(
    db,
    `insert into workforce.employments (organisation_id, id, kind, payroll_number, payroll_key, given_name, family_name, search_key, job_title, from_day)
     values ($1, $2, 'employee', $3, $3, $4, $5, $6, 'Gardener', '2020-01-01')`,
    [organisation, newId(), payroll, given, family, employmentSearchKey(given, family, payroll)],
  );
}

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  for (let n = 1; n <= 12; n++) await employ(service.nia.organisation, 'Siân', `O'Neill-${n}`, `P-${1000 + n}`);
  await employ(service.nia.organisation, 'Percy', '100%_sure', 'X-7');
  await employ(service.sam.organisation, 'Siân', "O'Neill", 'P-1001');
});
afterAll(() => db.close());

const search = (text: string, who = service.nia) => ask(service.runtime, searchEmployments, who, { text });

it('[REF.F3.11] an employee is found by a part of the name, ten at most, with name, job and location only', async () => {
  const found = await search('o’nei');
  expect(found.hits).toHaveLength(10);
  expect(found.more).toBe(true);
  expect(Object.keys(found.hits[0]!).sort()).toEqual(['id', 'jobTitle', 'location', 'name']);
});

it('[REF.F3.12] an employee is found by both names in either order and by a part of the payroll number', async () => {
  expect((await search("sian o'neill-3")).hits.map(hit => hit.name)).toEqual(["Siân O'Neill-3"]);
  expect((await search("o'neill-3 sian")).hits).toHaveLength(1);
  expect((await search('1012')).hits.map(hit => hit.name)).toEqual(["Siân O'Neill-12"]);
});

it('[REF.F3.13] fewer than three letters find nobody', async () => {
  expect(await search(' o n ')).toEqual({ tooShort: true, more: false, hits: [] });
});

it('[REF.F3.14] a search shows nobody of another organisation and is audited with the ids shown', async () => {
  const before = service.recorder.entries.length;
  const { hits } = await search('sian', service.sam);
  expect(hits.map(hit => hit.name)).toEqual(["Siân O'Neill"]);
  expect(service.recorder.entries.slice(before)).toMatchObject([
    { act: 'employment.searched', values: { shown: [hits[0]!.id] } },
  ]);
});

it('signs that mean something to the database are plain text', async () => {
  expect((await search('%%%')).hits).toEqual([]);
  expect((await search('100%_')).hits.map(hit => hit.name)).toEqual(['Percy 100%_sure']);
});
