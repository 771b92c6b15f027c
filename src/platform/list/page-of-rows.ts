import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { type Cursor, type KeyType, readCursor, writeCursor } from './cursor.ts';
import type { Condition, FilterScope } from './list-column.ts';
import { type Direction, filterNames, type ListColumns } from './list-input.ts';

/** Rows of a page of a list, unless told. */
export const PAGE_SIZE = 50;

export interface Page<Row> {
  rows: Row[];
  /** Where the pages after and before begin. */
  next?: string;
  previous?: string;
}

/** What was asked of a list. */
export interface Asked {
  sort: string;
  direction: Direction;
  filters: Record<string, string>;
  after?: string | undefined;
  before?: string | undefined;
  zone: string;
}

/** What every row of a list carries besides what is shown. */
export interface Placed {
  id: string;
  cursor_key: string;
}

/** The sorted rows beyond a place: from there downwards or upwards, all of them or a number. */
export interface SortedRows<Row> {
  type: KeyType;
  beyond(from: Cursor | undefined, down: boolean, limit?: number): RawBuilder<Row & Placed>;
}

/** One page by keyset: `size` rows, one more is read to know whether there is more (database.md, rule 5). */
export async function pageOfRows<Row>(
  tx: Tx,
  { type, beyond }: SortedRows<Row>,
  asked: Pick<Asked, 'direction' | 'after' | 'before'>,
  size = PAGE_SIZE,
): Promise<Page<Row>> {
  const before = readCursor(asked.before, type);
  const after = before ? undefined : readCursor(asked.after, type);
  const backwards = before !== undefined;
  const down = (asked.direction === 'down') !== backwards;
  const { rows } = await beyond(before ?? after, down, size + 1).execute(tx);
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (backwards) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows: shown.map(({ cursor_key: _, ...row }) => row as Row),
    ...(last && (backwards || more) ? { next: placeOf(last) } : {}),
    ...(first && (backwards ? more : after) ? { previous: placeOf(first) } : {}),
  };
}

const placeOf = ({ cursor_key: key, id }: Placed): string => writeCursor({ key, id });

interface Source {
  /** What is selected beside id and cursor. */
  fields: RawBuilder<unknown>;
  from: RawBuilder<unknown>;
  where: readonly Condition[];
  id: RawBuilder<unknown>;
}

/** The rows of a list whose columns stand in one statement. */
export function sortedRows<Row>(columns: ListColumns, { sort }: Pick<Asked, 'sort'>, source: Source): SortedRows<Row> {
  const { key, type } = columns[sort]!;
  const { fields, from, where, id } = source;
  return {
    type,
    beyond(place, down, limit) {
      const [order, further] = down ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`];
      const conditions = [
        ...where,
        ...(place ? [sql`(${key}, ${id}) ${further} (${place.key}::${sql.raw(type)}, ${place.id}::uuid)`] : []),
      ];
      return sql<Row & Placed>`select ${id} as id, ${fields}, ${key}::text as cursor_key from ${from}
        where ${sql.join(conditions, sql` and `)} order by ${key} ${order}, ${id} ${order}${limit ? sql` limit ${limit}` : sql``}`;
    },
  };
}

/** What is asked under the headings, as conditions; nothing for what is left empty. */
export async function askedConditions(
  columns: ListColumns,
  filters: Asked['filters'],
  scope: FilterScope,
): Promise<Condition[]> {
  const conditions: Condition[] = [];
  for (const [name, column] of Object.entries(columns)) {
    if (column.filter === 'days') {
      const [from, to] = [filters[`${name}-from`], filters[`${name}-to`]];
      if (from) conditions.push(column.from(from, scope.zone));
      if (to) conditions.push(column.to(to, scope.zone));
    } else if (filters[name]) conditions.push(await column.where(filters[name], scope));
  }
  return conditions;
}

/** Is anything asked for under a heading? */
export const isFiltered = ({ filters }: Pick<Asked, 'filters'>): boolean =>
  Object.values(filters).some(asked => asked !== '');

/** The filters of a list, all of them empty. */
export const noFilters = (columns: ListColumns): Record<string, string> =>
  Object.fromEntries(filterNames(columns).map(([name]) => [name, '']));
