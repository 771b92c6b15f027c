import { cpus, loadavg } from 'node:os';
import type { CaseListReport, ListResult } from './case-list.ts';
import { inWords } from './timings.ts';

/** The report as a table: the page through the product beside the bare floor and the query alone, p50 / p95 / p99 in ms. */
export function caseListTable({ results, together, scans }: CaseListReport, cases: number): string {
  return [
    `${cases.toLocaleString('en-GB')} cases, 300,000 of them of the organisation asked, ${cpus().length} cores shared by database, server and caller, PostgreSQL.`,
    'Page: over HTTP with session, access check, row-level security, counts and audit entry. Floor: Fastify and pg with the page’s own statement. Query: that statement at the client. Milliseconds, p50 / p95 / p99.',
    busy(),
    '',
    '| list | page | floor | page : floor | query | to reach (p50 / p95) | |',
    '|---|---|---|---|---|---|---|',
    ...results.map(row),
    '',
    `Sixteen callers: ${together.perSecond.toFixed(0)} pages a second, ${inWords(together.page)} ms (to reach: 400, p99 80).`,
    scans.length
      ? `**Sequential scans over 10,000 rows:** ${scans.length}`
      : 'No statement reads more than 10,000 rows one after the other.',
    ...scans,
  ].join('\n');
}

function row({ scenario, page, floor, query }: ListResult): string {
  const [p50, p95] = scenario.figure ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const verdict = query.p50 <= p50 && query.p95 <= p95 ? 'met' : query.p50 <= p50 ? 'p50 met' : 'missed';
  return `| ${scenario.name} | ${inWords(page)} | ${inWords(floor)} | ${(page.p50 / floor.p50).toFixed(1)} | ${inWords(query)} | ${p50} / ${p95} | ${verdict} |`;
}

/** Figures of a busy machine are no figures: the document says so itself. */
function busy(): string {
  const [load = 0] = loadavg();
  const words = `Load average at the end: ${load.toFixed(1)}.`;
  return load <= cpus().length + 1
    ? words
    : `**${words} Other work ran on the machine: only the ratios mean anything; measure again on an idle one.**`;
}
