import { caseColumns, listCases, listStaffCases, listTriage, staffColumns } from '#modules/cases/index.ts';
import { listOutbox, outboxInput } from '#modules/notices/index.ts';
import { listOrganisations, organisationListColumns } from '#modules/organisations/index.ts';
import { listRejected, listSaved, rejectedColumns, savedColumns } from '#modules/referrals/index.ts';
import { listTasks, taskColumns } from '#modules/tasks/index.ts';
import type { Database } from '#platform/db/database.ts';
import type { ListColumns } from '#platform/list/list-input.ts';
import { type Actor, ask, type Query, type Runtime } from '#platform/operation/index.ts';
import type { Statement } from './floor.ts';
import { type Readers, readersOf } from './list-readers.ts';
import { sequentialScan } from './sequential-scan.ts';
import { percentiles } from './timings.ts';
import { watched } from './watched.ts';

export interface PlanResult {
  list: string;
  /** Pages asked for, and how long they took, in ms. */
  pages: number;
  p50: number;
  p95: number;
  slowest: string;
}
export interface PlanReport {
  results: PlanResult[];
  /** Pages of which a statement reads more than 10,000 rows one after the other. */
  scans: string[];
}

interface List {
  name: string;
  columns: ListColumns;
  filters: Record<string, string>;
  page(runtime: Runtime, asked: object): Promise<{ next?: string }>;
}

/** Asks every list for pages in every order, first and further ones, and with each filter, and looks at the plan of every statement. */
export async function checkListPlans(db: Database, runtimeOver: (db: Database) => Runtime): Promise<PlanReport> {
  const report: PlanReport = { results: [], scans: [] };
  for (const list of listsOf(await readersOf(db))) {
    const times: { name: string; ms: number }[] = [];
    const look = async (name: string, asked: object) => {
      const seen: Statement[] = [];
      const begun = performance.now();
      const page = await list.page(runtimeOver(watched(db, seen)), asked);
      times.push({ name, ms: performance.now() - begun });
      for (const statement of seen)
        if (await sequentialScan(db, statement)) report.scans.push(`${list.name}, ${name}: ${statement.text}`);
      return page;
    };
    for (const sort of Object.keys(list.columns))
      for (const direction of ['up', 'down']) {
        const { next } = await look(`${sort} ${direction}`, { sort, direction });
        if (next) await look(`${sort} ${direction}, further on`, { sort, direction, after: next });
      }
    for (const [filter, value] of Object.entries(list.filters))
      await look(`${filter} = ${value}`, { filters: { [filter]: value } });
    const { p50, p95 } = percentiles(times.map(({ ms }) => ms));
    const slowest = times.reduce((a, b) => (a.ms > b.ms ? a : b));
    report.results.push({
      ...{ list: list.name, pages: times.length, p50, p95 },
      slowest: `${slowest.name} (${slowest.ms.toFixed(0)})`,
    });
  }
  return report;
}

function listsOf({ everywhere, few, owner, drafter, administrator }: Readers): List[] {
  const staffFilters = {
    ...{ employee: 'thsmi', reference: '4242', form: 'OM', status: 'on_hold', claimed: 'mine' },
    ...{ 'received-from': '2025-01-01', 'received-to': '2025-01-31' },
  };
  const queried =
    <R extends { next?: string }>(query: Query<never, R>, actor: Actor, more: object = {}) =>
    (runtime: Runtime, asked: object) =>
      ask(runtime, query as unknown as Query<unknown, R>, actor, { ...more, ...asked });
  const ofStaff = (name: string, query: unknown, actor: Actor, more: object = {}): List => ({
    ...{ name, columns: staffColumns, filters: staffFilters },
    page: queried(query as Query<never, { next?: string }>, actor, more),
  });
  return [
    ofStaff('triage, serving all', listTriage, everywhere),
    ofStaff('triage, serving few', listTriage, few),
    ofStaff('my cases', listStaffCases, everywhere),
    ofStaff('all open cases', listStaffCases, everywhere, { whose: 'all' }),
    ofStaff('all closed cases', listStaffCases, everywhere, { whose: 'all', tab: 'closed' }),
    ofStaff('closed cases, serving few', listStaffCases, few, { whose: 'all', tab: 'closed' }),
    {
      ...{ name: 'tasks', columns: taskColumns, page: queried(listTasks as never, everywhere, { view: 'all' }) },
      filters: {
        kind: 'letter_check',
        label: 'om',
        state: 'mine',
        'due-to': '2020-01-01',
        'opened-from': '2025-01-01',
      },
    },
    {
      ...{ name: 'saved referrals', columns: savedColumns, page: queried(listSaved as never, drafter) },
      filters: { employee: 'name 4', form: 'OM', done: '3', 'changed-from': '2026-01-02', 'deletes-to': '2026-02-02' },
    },
    {
      ...{ name: 'rejected referrals', columns: rejectedColumns, page: queried(listRejected as never, owner) },
      filters: { given: 'given1', family: 's', position: 'off', reason: 'duplicate', text: 'twice' },
    },
    {
      ...{ name: 'case tracking', columns: caseColumns, page: queried(listCases as never, owner, { tab: 'closed' }) },
      filters: { employee: 'thsmi', number: '4242', owner: 'person 7', 'recall-from': '2026-01-01' },
    },
    {
      ...{
        name: 'organisations',
        columns: organisationListColumns,
        page: queried(listOrganisations as never, administrator),
      },
      filters: { name: 'isation 1', domains: 'people' },
    },
    {
      // A page of the demonstration: its usual order only has an index.
      ...{ name: 'outbox', columns: { written: caseColumns.received }, filters: {} },
      page: (runtime, asked) => listOutbox(runtime, outboxInput.parse(asked)),
    },
  ];
}
