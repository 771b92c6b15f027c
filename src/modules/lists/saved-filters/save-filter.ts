import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import { Invalid, operation } from '#platform/operation/index.ts';
import { placeOf, readers } from '../readers.ts';
import type { ListsTables } from '../tables.ts';
import { filterName, filtersOf, listName, refuseTaken, setDefault } from './own-filters.ts';

/** Filters of one list. */
export const MOST_FILTERS = 20;

/** Saves what a list shows under a name of its own; asked for, the list opens with it from now on. Throws Invalid. */
export const saveFilter = operation({
  act: 'list_filter.saved',
  actors: readers,
  input: z.object({
    list: listName,
    name: filterName,
    query: z.string().max(4_000),
    isDefault: z.boolean().default(false),
  }),
  load: (scope, given) => filtersOf(scope, given.list),
  policy: () => undefined,
  async run(scope, saved, given): Promise<string> {
    if (saved.length >= MOST_FILTERS) throw new Invalid([{ field: 'name', message: 'filters.full' }]);
    refuseTaken(saved, given.name);
    if (given.isDefault) await setDefault(scope, given.list, null);
    const id = newId();
    await scope.tx
      .withTables<ListsTables>()
      .insertInto('lists.saved_filters')
      .values({
        ...{ id, account_id: scope.actor.account, organisation_id: placeOf(scope.actor), list: given.list },
        ...{ name: given.name, name_key: sortKey(given.name), query: given.query, is_default: given.isDefault },
        created_at: scope.now,
      })
      .execute();
    scope.audit({ act: 'list_filter.saved', values: { list: given.list, name: given.name, query: given.query } });
    return id;
  },
});
