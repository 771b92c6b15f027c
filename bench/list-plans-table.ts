import type { PlanReport } from './list-plans.ts';

/** The plans of every list as a section of docs/measurements.md. */
export function listPlansTable({ results, scans }: PlanReport, cases: number): string {
  const lines = results.map(
    ({ list, pages, p50, p95, slowest }) =>
      `| ${list} | ${pages} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${slowest} |`,
  );
  return [
    `Every order both ways, first and second page, and one filter at a time, over ${cases.toLocaleString('en-GB')} cases in 200 organisations; the query in its transaction, without the audit entry, ms.`,
    '',
    '| list | pages | p50 | p95 | slowest |',
    '|---|---|---|---|---|',
    ...lines,
    '',
    scans.length
      ? `Read one after the other, over 10,000 rows:\n\n${scans.map(scan => `- ${scan}`).join('\n')}`
      : 'No statement of these pages reads more than 10,000 rows one after the other.',
  ].join('\n');
}
