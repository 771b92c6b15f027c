import { z } from 'zod';
import { sortKey } from '#platform/db/sort-key.ts';
import { operation } from '#platform/operation/index.ts';
import { readers } from '../readers.ts';
import type { ListsTables } from '../tables.ts';
import { filterName, listName, ownFilter, refuseTaken } from './own-filters.ts';

/** Gives a saved filter another name. Throws Invalid. */
export const renameFilter = operation({
  act: 'list_filter.renamed',
  actors: readers,
  input: z.object({ list: listName, id: z.uuid(), name: filterName }),
  load: (scope, { list: of, id }) => ownFilter(scope, of, id),
  policy: () => undefined,
  async run(scope, { filter, others }, { id, name: to }) {
    refuseTaken(others, to);
    const set = { name: to, name_key: sortKey(to) };
    await scope.tx.withTables<ListsTables>().updateTable('lists.saved_filters').set(set).where('id', '=', id).execute();
    scope.audit({ act: 'list_filter.renamed', values: { from: filter.name, to } });
  },
});
