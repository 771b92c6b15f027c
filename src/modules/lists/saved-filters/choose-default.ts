import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { readers } from '../readers.ts';
import { listName, ownFilter, setDefault } from './own-filters.ts';

/** Opens a list with a saved filter from now on, or no longer. */
export const chooseDefault = operation({
  act: 'list_filter.made_default',
  actors: readers,
  input: z.object({ list: listName, id: z.uuid(), isDefault: z.boolean() }),
  load: (scope, { list: of, id }) => ownFilter(scope, of, id),
  policy: () => undefined,
  async run(scope, { filter }, { list: of, id, isDefault }) {
    await setDefault(scope, of, isDefault ? id : null);
    scope.audit({ act: 'list_filter.made_default', values: { name: filter.name, isDefault } });
  },
});
