import { sql } from 'kysely';
import { z } from 'zod';
import { sortKey } from '#platform/db/sort-key.ts';
import { Invalid, type Scope } from '#platform/operation/index.ts';
import { choicesOf, ownFilters, type SavedFilter } from '../choices.ts';
import type { Reader } from '../readers.ts';
import type { ListsTables } from '../tables.ts';

/** Letters of a name. */
const MOST_LETTERS = 60;

export const listName = z.string().max(40);
export const filterName = z.string().trim().min(1, 'name.missing').max(MOST_LETTERS, 'name.long');

export type Saving = Scope<Reader>;

/** All filters of a list that whoever acts saved; whoever saves two at once saves one after the other. */
export async function filtersOf({ tx, actor }: Saving, of: string): Promise<SavedFilter[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`list filters ${actor.account}`}))`.execute(tx);
  return (await choicesOf(tx, of)).filters;
}

/** One of them, with the others; undefined when it is not theirs. */
export async function ownFilter(scope: Saving, of: string, id: string) {
  const all = await filtersOf(scope, of);
  const filter = all.find(each => each.id === id);
  return filter && { filter, others: all.filter(each => each !== filter) };
}

/** @throws Invalid when another filter has the name */
export function refuseTaken(others: readonly SavedFilter[], wanted: string): void {
  if (others.some(each => sortKey(each.name) === sortKey(wanted)))
    throw new Invalid([{ field: 'name', message: 'name.taken' }]);
}

/** The list opens with this filter from now on, or with none. */
export async function setDefault({ tx }: Saving, of: string, id: string | null): Promise<void> {
  const filters = tx.withTables<ListsTables>();
  const usual = { is_default: false };
  await filters.updateTable('lists.saved_filters').set(usual).where(ownFilters).where('list', '=', of).execute();
  if (id) await filters.updateTable('lists.saved_filters').set({ is_default: true }).where('id', '=', id).execute();
}
