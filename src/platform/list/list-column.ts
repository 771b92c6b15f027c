import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { endOfDay, startOfDay } from '#platform/clock/day.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { KeyType } from './cursor.ts';

export type Condition = RawBuilder<SqlBool>;

/** A column of a list: what it is sorted by, and what asking for it means. */
export type ListColumn = ColumnKey & ColumnFilter;

interface ColumnKey {
  /** Never null; the list is sorted by it and then by the row's id. */
  key: RawBuilder<unknown>;
  type: KeyType;
}

type ColumnFilter =
  | { filter: 'text' | 'choice'; where(asked: string, scope: FilterScope): Condition | Promise<Condition> }
  /** From a day, to a day, both included. */
  | { filter: 'days'; from(day: string, zone: string): Condition; to(day: string, zone: string): Condition };

/** What a filter may need beside what was asked: the transaction, and whose days are meant. */
export interface FilterScope {
  tx: Tx;
  zone: string;
}

type Key = RawBuilder<unknown>;
const text = { type: 'text', filter: 'text' } as const;

/** Sorted by a stored sort key, found by a part of it, accents and capitals apart. */
export const containing = (key: Key): ListColumn => ({
  ...text,
  key,
  where: asked => sql`strpos(${key}, ${sortKey(asked)}) > 0`,
});

/** Sorted by a stored sort key, found by how it begins. */
export const beginning = (key: Key): ListColumn => ({ ...text, key, where: asked => sql`${key} ^@ ${sortKey(asked)}` });

/** One of a few; asked for as it stands in the database. */
export const oneOf = (key: Key, where = (asked: string): Condition => sql`${key} = ${asked}`): ListColumn => ({
  ...{ key, type: 'text', filter: 'choice', where },
});

/** A whole number that is typed; anything else finds nothing. */
export const wholeNumber = (key: Key): ListColumn => ({
  ...{ key, type: 'int', filter: 'text' },
  where: asked => (/^\d{1,9}$/.test(asked) ? sql`${key} = ${Number(asked)}` : sql`false`),
});

/** An instant; asked for by days of the reader's zone. */
export const instant = (key: Key): ListColumn => ({
  ...{ key, type: 'timestamptz', filter: 'days' },
  from: (day, zone) => sql`${key} >= ${startOfDay(day, zone)}`,
  to: (day, zone) => sql`${key} <= ${endOfDay(day, zone)}`,
});

/** A calendar day kept as text, `''` where there is none. */
export const calendarDay = (key: Key): ListColumn => ({
  ...{ key, type: 'text', filter: 'days' },
  from: day => sql`${key} >= ${day}`,
  to: day => sql`(${key} <> '' and ${key} <= ${day})`,
});
