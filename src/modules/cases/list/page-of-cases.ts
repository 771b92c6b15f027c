import { type RawBuilder, sql } from 'kysely';
import { type CaseVisibility, type Condition, visibleBranches, visibleCase } from '#modules/sharing/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Cursor } from '#platform/list/cursor.ts';
import { type Page, type Placed, pageOfRows, type SortedRows } from '#platform/list/page-of-rows.ts';
import type { CaseStatus } from '../status.ts';
import { columns, keyOf } from './columns.ts';
import type { ListInput, ListTab } from './list-input.ts';

/** A case as the tracking list shows it. */
export interface CaseListRow {
  id: string;
  reference: string;
  title: string;
  givenName: string;
  familyName: string;
  division: string;
  location: string;
  department: string;
  receivedAt: Date;
  status: CaseStatus;
  formCode: string;
  ownerName: string;
  recallOn: string | null;
  tab: ListTab;
}

export type CasePage = Page<CaseListRow>;

type Place = Pick<ListInput, 'tab' | 'sort' | 'direction' | 'after' | 'before'>;

/** One page of the list by keyset. */
export const pageOfCases = (
  tx: Tx,
  visibility: CaseVisibility,
  conditions: readonly Condition[],
  place: Place,
  size: number,
): Promise<CasePage> => pageOfRows(tx, sortedCases(visibility, conditions, place), place, size);

/** The cases of a tab that are seen and asked for, in an order. */
export const sortedCases = (
  visibility: CaseVisibility,
  conditions: readonly Condition[],
  place: Pick<Place, 'tab' | 'sort'>,
): SortedRows<CaseListRow> => ({
  type: columns[place.sort].type,
  beyond: (from, down, limit) =>
    limit === undefined
      ? everyCase(visibility, conditions, place, down)
      : pageQuery(visibility, conditions, place, from, down, limit),
});

const shown = sql`c.id, c.reference, c.title, c.given_name as "givenName", c.family_name as "familyName", c.division, c.location, c.department,
      c.received_at as "receivedAt", c.status, c.form_code as "formCode", c.owner_name as "ownerName", c.recall_on as "recallOn", c.tab`;

/** All of them, for an export: in one walk, so that the first rows come at once. */
function everyCase(
  visibility: CaseVisibility,
  conditions: readonly Condition[],
  { tab, sort }: Pick<Place, 'tab' | 'sort'>,
  down: boolean,
): RawBuilder<CaseListRow & Placed> {
  const order = sql.raw(down ? 'desc' : 'asc');
  const asked = sql.join([visibleCase(visibility), ...conditions], sql` and `);
  return sql<CaseListRow & Placed>`select ${shown}, '' as cursor_key from cases.cases c
    where c.tab = ${tab} and ${asked} order by ${keyOf(sort)} ${order}, c.id ${order}`;
}

/** The ids first, from indexes that hold all that is asked; then the rows of one page. */
export function pageQuery(
  visibility: CaseVisibility,
  conditions: readonly Condition[],
  { tab, sort }: Pick<Place, 'tab' | 'sort'>,
  from: Cursor | undefined,
  down: boolean,
  limit: number,
): RawBuilder<CaseListRow & Placed> {
  const order = sql.raw(down ? 'desc' : 'asc');
  const key = keyOf(sort);
  const beyond = from
    ? sql` and (${key}, c.id) ${sql.raw(down ? '<' : '>')} (${from.key}::${sql.raw(columns[sort].type)}, ${from.id}::uuid)`
    : sql``;
  const asked = conditions.length ? sql` and ${sql.join(conditions, sql` and `)}` : sql``;
  const branches = visibleBranches(visibility).map(
    visible => sql`(select c.id, ${key} as sort_key from cases.cases c
      where c.tab = ${tab} and ${visible}${asked}${beyond} order by ${key} ${order}, c.id ${order} limit ${limit})`,
  );
  return sql<CaseListRow & Placed>`
    with page as materialized (
      select id, sort_key from (${sql.join(branches, sql` union all `)}) found order by sort_key ${order}, id ${order} limit ${limit})
    select ${shown}, page.sort_key::text as cursor_key
    from page join cases.cases c on c.organisation_id = ${visibility.organisation} and c.id = page.id
    order by page.sort_key ${order}, page.id ${order}`;
}
