import { sql } from 'kysely';
import type { z } from 'zod';
import { foldText } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { beginning, instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { query } from '#platform/operation/index.ts';
import { requestSource, stateOf } from '../request.ts';
import { type AskedRequest, askedFields } from './find-request.ts';

const words = (name: string): ListColumn => {
  const key = sql`(lower(${sql.ref(name)}) collate "C")`;
  return { key, type: 'text', filter: 'text', where: asked => sql`strpos(${key}, ${foldText(asked)}) > 0` };
};

/** Columns of the list of requests. */
export const requestColumns = {
  name: beginning(sql`r.sort_key`),
  jobTitle: words('r.job_title'),
  email: words('r.email'),
  state: oneOf(sql`(${stateOf} collate "C")`),
  requested: instant(sql`r.requested_at`),
  decided: instant(sql`coalesce(r.decided_at, timestamptz '1970-01-01 00:00:00+00')`),
} as const satisfies Record<string, ListColumn>;

export const requestInput = listInput(requestColumns, { sort: 'requested', direction: 'down' });
type Asked = z.output<typeof requestInput>;

/** Who asked to work for the acting organisation, and where each request stands; for those who decide (ACC.M2). */
export const listRequests = query({
  name: 'services.listed',
  actors: ['employer'],
  input: requestInput,
  run: async ({ tx }, asked): Promise<Page<AskedRequest>> => pageOfRows(tx, await sorted(tx, asked), asked),
  reads: ({ rows }) => ({ act: 'services.listed', values: { requests: rows.map(row => row.id) } }),
});

/** The same as filtered, all of them. */
export const requestExport = exportOf({
  name: 'services',
  actors: ['employer'],
  input: requestInput,
  rows: ({ tx }, asked) => sorted(tx, asked),
  shape: (_, rows: AskedRequest[]) => rows,
});

const sorted = async (tx: Tx, asked: Asked): Promise<SortedRows<AskedRequest>> =>
  sortedRows<AskedRequest>(requestColumns, asked, {
    fields: askedFields,
    from: requestSource,
    where: [
      // One's own request to this organisation is not for the list of those who decide.
      sql`r.organisation_id = app.organisation() and app.approves_services()`,
      ...(await askedConditions(requestColumns, asked.filters, { tx, zone: asked.zone })),
    ],
    id: sql`r.id`,
  });
