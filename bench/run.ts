import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measureCaseList } from './case-list.ts';
import { caseListTable } from './case-list-table.ts';
import { openBenchDatabase } from './open-bench-database.ts';
import { replaceSection } from './replace-section.ts';

const document = new URL('../docs/measurements.md', import.meta.url);

/** `npm run bench -- [--cases n] [--rounds n] [--keep]`: measures, prints the tables and writes them to docs/measurements.md. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '240' },
    keep: { type: 'boolean', default: false },
  },
});
const server = process.env.HANDRAIL_BENCH_POSTGRES;
if (!server) {
  process.stderr.write('Set HANDRAIL_BENCH_POSTGRES to the address of a PostgreSQL server and a superuser of it.\n');
  process.exit(2);
}
const db = await openBenchDatabase(server, Number(values.cases));
try {
  const report = await measureCaseList(db, Number(values.rounds));
  const table = caseListTable(report, Number(values.cases));
  process.stdout.write(`${table}\n`);
  const before = await readFile(document, 'utf8').catch(() => '# Measurements\n');
  await writeFile(document, replaceSection(before, 'The case list', table));
  process.exitCode = report.scans.length ? 1 : 0;
} finally {
  await (values.keep ? db.close() : db.drop());
}
