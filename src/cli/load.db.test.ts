import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { testDatabase } from '#test/support/database.ts';
import { run } from './load.ts';

let db: Database;
const said: string[] = [];
const complaints: string[] = [];
const drawn: string[] = [];
const io = { write: (line: string) => void said.push(line), complain: (line: string) => void complaints.push(line) };
const sizes = ['--cases', '3000', '--organisations', '4', '--big', '900', '--users', '30'];

beforeAll(async () => {
  db = await testDatabase();
}, 60_000);
afterAll(() => db.close());

const read = (sql: string) =>
  db.asMigrator(async client => {
    await client.query('set role handrail_owner');
    return (await client.query(sql)).rows;
  });

describe('handrail load', () => {
  it('refuses sizes that make no sense and touches nothing', async () => {
    expect(await run(['--cases', 'many'], { db }, io)).toBe(2);
    expect(await run(['--cases', '10', '--big', '20'], { db }, io)).toBe(2);
    expect(complaints).toHaveLength(2);
    expect(await read('select from organisations.organisations')).toEqual([]);
  });

  it('fills the product’s own tables, with counters that agree and keys made as the product makes them', async () => {
    expect(await run(sizes, { db }, { ...io, redraw: line => void drawn.push(line) })).toBe(0);
    expect(said).toEqual(['3000 cases in 4 organisations.']);
    expect(drawn.length).toBeGreaterThan(1);
    const [big] = await read(
      `select count(*) n from cases.cases c join organisations.organisations o on o.id = c.organisation_id where o.code = 'QAAB'`,
    );
    expect(big).toEqual({ n: 900 });
    const differences =
      await read(`select from (select organisation_id, owner_id, tab, audience, count(*) n from cases.cases group by 1, 2, 3, 4) c
      full join cases.case_counts k using (organisation_id, owner_id, tab, audience) where coalesce(c.n, 0) <> coalesce(k.n, 0)`);
    expect(differences).toEqual([]);
    for (const [table, least] of [
      ["tasks.tasks where state = 'claimed'", 10],
      ["referrals.referrals where state = 'draft'", 150],
      ["referrals.referrals where state = 'rejected'", 10],
      ['notices.deliveries', 700],
      ["cases.cases where claimed_by is not null and claimed_key <> ''", 2000],
    ] as const)
      expect((await read(`select count(*)::int n from ${table}`))[0]!.n, table).toBeGreaterThanOrEqual(least);
    const [depth] = await read('select max(depth) deepest from organisations.nodes');
    expect(depth!.deepest).toBeGreaterThan(2);
  });

  it('refuses a database that holds a load already, and says nothing on the way where nobody watches', async () => {
    expect(await run(sizes, { db }, io)).toBe(1);
    expect(complaints.at(-1)).toContain('already');
  });
});
