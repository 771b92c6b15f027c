import { type RawBuilder, sql } from 'kysely';
import { type CaseVisibility, type Condition, visibleBranches } from '#modules/sharing/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { CaseStatus } from '../status.ts';
import { columns, keyOf } from './columns.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
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

export interface CasePage {
  rows: CaseListRow[];
  next?: string;
  previous?: string;
}

type Place = Pick<ListInput, 'tab' | 'sort' | 'direction' | 'after' | 'before'>;

/** One page of the list by keyset: `size` rows, one more is read to know whether there is more (database.md, rule 5). */
export async function pageOfCases(
  tx: Tx,
  visibility: CaseVisibility,
  conditions: readonly Condition[],
  place: Place,
  size: number,
): Promise<CasePage> {
  const { type } = columns[place.sort];
  const before = readCursor(place.before, type);
  const after = before ? undefined : readCursor(place.after, type);
  const backwards = before !== undefined;
  const down = (place.direction === 'down') !== backwards;
  const { rows } = await pageQuery(visibility, conditions, place, before ?? after, down, size + 1).execute(tx);
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (backwards) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows: shown.map(({ cursor_key: _, ...row }) => row),
    ...(last && (backwards || more) ? { next: writeCursor(cursorOf(last)) } : {}),
    ...(first && (backwards ? more : after) ? { previous: writeCursor(cursorOf(first)) } : {}),
  };
}

type PageRow = CaseListRow & { cursor_key: string };
const cursorOf = (row: PageRow): Cursor => ({ key: row.cursor_key, id: row.id });

/** The ids first, from indexes that hold all that is asked; then the rows of one page. */
export function pageQuery(
  visibility: CaseVisibility,
  conditions: readonly Condition[],
  { tab, sort }: Pick<Place, 'tab' | 'sort'>,
  from: Cursor | undefined,
  down: boolean,
  limit: number,
): RawBuilder<PageRow> {
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
  return sql<PageRow>`
    with page as materialized (
      select id, sort_key from (${sql.join(branches, sql` union all `)}) found order by sort_key ${order}, id ${order} limit ${limit})
    select c.id, c.reference, c.title, c.given_name as "givenName", c.family_name as "familyName", c.division, c.location, c.department,
      c.received_at as "receivedAt", c.status, c.form_code as "formCode", c.owner_name as "ownerName", c.recall_on as "recallOn", c.tab,
      page.sort_key::text as cursor_key
    from page join cases.cases c on c.organisation_id = ${visibility.organisation} and c.id = page.id
    order by page.sort_key ${order}, page.id ${order}`;
}
