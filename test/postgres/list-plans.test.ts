import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { onPostgres, testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { checkListPlans, type PlanReport } from '../../bench/list-plans.ts';
import { run as load } from '../../src/cli/load.ts';

let db: Database;
let report: PlanReport;
const io = { write: () => {}, complain: (line: string) => void process.stderr.write(`${line}\n`) };

// Plans are PostgreSQL's to make; a scan shows from 10,000 rows on.
beforeAll(async () => {
  if (!onPostgres) return;
  db = await testDatabase();
  expect(await load(['--cases', '60000', '--organisations', '20', '--users', '200'], { db }, io)).toBe(0);
  report = await checkListPlans(db, over => smallRuntime(over, '2026-03-10T09:00:00Z'));
}, 600_000);
afterAll(() => db?.close());

it.runIf(onPostgres)(
  '[ALL.6.7] no page of any list, in any order or filter, reads more than 10,000 rows one after the other',
  () => {
    expect(report.results.reduce((sum, { pages }) => sum + pages, 0)).toBeGreaterThan(300);
    expect(report.scans.join('\n')).toBe('');
  },
);
