import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { readers } from './readers.ts';
import type { ListsTables } from './tables.ts';

/** Chooses which columns of a list are shown, and in which order; none brings the usual ones back. */
export const chooseColumns = operation({
  act: 'list_columns.chosen',
  actors: readers,
  input: z.object({ list: z.string().max(40), columns: z.array(z.string().max(40)).max(40) }),
  load: async () => true,
  policy: () => undefined,
  async run({ tx, actor, audit }, _, { list, columns }) {
    const choices = tx.withTables<ListsTables>();
    if (columns.length)
      await choices
        .insertInto('lists.column_choices')
        .values({ account_id: actor.account, list, columns })
        .onConflict(kept => kept.columns(['account_id', 'list']).doUpdateSet({ columns }))
        .execute();
    else {
      const { account } = actor;
      await choices
        .deleteFrom('lists.column_choices')
        .where('account_id', '=', account)
        .where('list', '=', list)
        .execute();
    }
    audit({ act: 'list_columns.chosen', values: { list, columns } });
  },
});
