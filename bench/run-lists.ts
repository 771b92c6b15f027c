import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { systemClock } from '#platform/clock/clock.ts';
import { passingKeys } from '#platform/crypto/keys.ts';
import type { Database } from '#platform/db/database.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { checkListPlans } from './list-plans.ts';
import { listPlansTable } from './list-plans-table.ts';
import { openBenchDatabase } from './open-bench-database.ts';
import { replaceSection } from './replace-section.ts';

const document = new URL('../docs/measurements.md', import.meta.url);
const keys = passingKeys();

/** `node tools/run.mjs bench/run-lists.ts [--cases n] [--keep]`: the plan of every list; fails when one reads over 10,000 rows in sequence. */
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, keep: { type: 'boolean', default: false } },
});
const server = process.env.HANDRAIL_BENCH_POSTGRES;
if (!server) {
  process.stderr.write('Set HANDRAIL_BENCH_POSTGRES to the address of a PostgreSQL server and a superuser of it.\n');
  process.exit(2);
}
const db = await openBenchDatabase(server, Number(values.cases));
try {
  const report = await checkListPlans(db, runtimeOver);
  const table = listPlansTable(report, Number(values.cases));
  process.stdout.write(`${table}\n`);
  const before = await readFile(document, 'utf8').catch(() => '# Measurements\n');
  await writeFile(document, replaceSection(before, 'Plans of the lists', table));
  process.exitCode = report.scans.length ? 1 : 0;
} finally {
  await (values.keep ? db.close() : db.drop());
}

function runtimeOver(over: Database): Runtime {
  const missing = async () => Promise.reject(new Error('not measured here'));
  return {
    ...{ db: over, clock: systemClock, keys, baseUrl: 'http://127.0.0.1' },
    // Plans are looked at, not written of: a kept database is asked again with other keys.
    recorder: { audit: async () => {}, notify: async () => {}, enqueue: async () => {} },
    blobs: { put: missing, get: missing, delete: missing, list: missing } as unknown as Runtime['blobs'],
    pdf: { make: missing, close: async () => {} },
  };
}
