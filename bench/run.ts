import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Bench, Section } from './bench.ts';
import { measureCaseList } from './case-list.ts';
import { measureExport } from './export.ts';
import { measureGrowth } from './growth.ts';
import { measureNodeMove } from './node-move.ts';
import { openBench } from './open-bench.ts';
import { measurePages } from './pages.ts';
import { measureReassignment } from './reassign.ts';
import { replaceSection } from './replace-section.ts';
import { sectionTable } from './section-table.ts';
import { measureSignIn } from './sign-in.ts';
import { measureStart } from './start.ts';
import { measureSubmission } from './submission.ts';
import { closeConnections } from './timings.ts';

const document = new URL('../docs/measurements.md', import.meta.url);
const budgetFile = new URL('budgets.json', import.meta.url);

const measurements: Record<string, (bench: Bench) => Promise<Section>> = {
  start: measureStart,
  list: measureCaseList,
  pages: measurePages,
  export: measureExport,
  'sign-in': measureSignIn,
  submission: measureSubmission,
  'node-move': measureNodeMove,
  reassignment: measureReassignment,
  growth: measureGrowth,
};

/** `npm run bench -- [name …] [--cases n] [--effort percent] [--keep]`: measures, and writes the tables to docs/measurements.md. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '1000000' },
    effort: { type: 'string', default: '100' },
    keep: { type: 'boolean', default: false },
  },
});
const server = process.env.HANDRAIL_BENCH_POSTGRES;
const unknown = positionals.filter(name => !(name in measurements));
if (!server || unknown.length) {
  process.stderr.write(
    server
      ? `There is no ${unknown.join(', ')}: there are ${Object.keys(measurements).join(', ')}.\n`
      : 'Set HANDRAIL_BENCH_POSTGRES to the address of a PostgreSQL server and a superuser of it.\n',
  );
  process.exit(2);
}

await mkdir(new URL('../node_modules/.cache/handrail', import.meta.url), { recursive: true });
const budgets: Record<string, number> = JSON.parse(await readFile(budgetFile, 'utf8'));
const bench = await openBench(server, {
  cases: Number(values.cases),
  effort: Number(values.effort),
  keep: values.keep,
});
const worse: string[] = [];
try {
  for (const name of positionals.length ? positionals : Object.keys(measurements)) {
    const begun = performance.now();
    try {
      await keep(await measurements[name]!(bench));
    } catch (error) {
      worse.push(`${name} could not be measured`);
      process.stderr.write(`${(error as Error).stack}\n`);
    }
    process.stdout.write(`(${((performance.now() - begun) / 1000).toFixed(0)} s)\n\n`);
  }
} finally {
  closeConnections();
  await bench.close();
}
for (const line of worse) process.stderr.write(`${line}\n`);
process.exitCode = worse.length ? 1 : 0;

/** Writes a section and notes what is worse than its budget. */
async function keep(section: Section): Promise<void> {
  const table = sectionTable(section);
  process.stdout.write(`## ${section.heading}\n\n${table}\n`);
  const before = await readFile(document, 'utf8').catch(() => '# Measurements\n');
  await writeFile(document, replaceSection(before, section.heading, table));
  worse.push(...(section.faults ?? []));
  for (const { work, ratio } of section.lines) {
    const name = `${section.heading}: ${work}`;
    const most = budgets[name];
    if (most === undefined) worse.push(`${name} has no budget in bench/budgets.json`);
    else if (!(ratio <= most)) worse.push(`${name}: ${ratio.toFixed(2)} times the floor, the budget is ${most}`);
  }
}
