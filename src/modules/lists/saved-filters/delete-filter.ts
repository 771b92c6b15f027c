import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { readers } from '../readers.ts';
import type { ListsTables } from '../tables.ts';
import { listName, ownFilter } from './own-filters.ts';

/** Forgets a saved filter. */
export const deleteFilter = operation({
  act: 'list_filter.deleted',
  actors: readers,
  input: z.object({ list: listName, id: z.uuid() }),
  load: (scope, { list: of, id }) => ownFilter(scope, of, id),
  policy: () => undefined,
  async run(scope, { filter }, { id }) {
    await scope.tx.withTables<ListsTables>().deleteFrom('lists.saved_filters').where('id', '=', id).execute();
    scope.audit({ act: 'list_filter.deleted', values: { name: filter.name } });
  },
});
