import { z } from 'zod';
import { isZone, typedDay } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import type { ListColumn } from './list-column.ts';

export type ListColumns = Readonly<Record<string, ListColumn>>;
export type Direction = 'up' | 'down';

export interface UsualOrder<C extends ListColumns> {
  sort: keyof C & string;
  direction: Direction;
}

const word = z
  .string()
  .transform(text => text.replaceAll('\0', '').trim().slice(0, 100))
  .catch('')
  .default('');
const day = z
  .string()
  .transform(text => typedDay(text) ?? '')
  .catch('')
  .default('');
const place = z.string().max(1000).optional().catch(undefined);

/**
 * What a list can be asked: an order, a filter for every column, and a place. Whatever nobody could have chosen on the page counts as
 * not said, so that an address never fails (ALL.6).
 */
export function listInput<C extends ListColumns>(columns: C, usual: UsualOrder<C>) {
  const names = Object.keys(columns) as [keyof C & string, ...(keyof C & string)[]];
  const filters = Object.fromEntries(filterNames(columns).map(([name, kind]) => [name, kind === 'days' ? day : word]));
  return z.object({
    sort: z
      .enum(names)
      .catch(usual.sort as never)
      .default(usual.sort as never),
    direction: z.enum(['up', 'down']).catch(usual.direction).default(usual.direction),
    filters: z.object(filters as Record<string, typeof word>).prefault({}),
    /** Where the page begins or ends: a cursor handed out with the page before. */
    after: place,
    before: place,
    /** Whose days are meant. */
    zone: z.string().refine(isZone).default(defaultZone),
  });
}

/** Every filter of the columns, by its name in an address. */
export function filterNames(columns: ListColumns): [name: string, kind: ListColumn['filter']][] {
  return Object.entries(columns).flatMap(([name, { filter }]) =>
    filter === 'days'
      ? [[`${name}-from`, filter] as [string, 'days'], [`${name}-to`, filter] as [string, 'days']]
      : [[name, filter] as [string, ListColumn['filter']]],
  );
}
