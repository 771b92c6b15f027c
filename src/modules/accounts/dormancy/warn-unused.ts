import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { holdUnused, unusedFor, warningDays } from './unused-accounts.ts';

/**
 * Warns the owners of accounts that are dormant in two weeks unless they sign in (ACC.S8), once for each long absence. Answers how many;
 * one batch a call.
 */
export const warnUnused = operation({
  act: 'account.dormancy_warned',
  actors: ['worker'],
  input: z.object({}),
  unaudited: true,
  load: ({ tx, now }) =>
    holdUnused(tx, now, sql`${unusedFor(now, warningDays)} and (u.warned_at is null or u.warned_at <= u.used_at)`),
  policy: () => undefined,
  async run(scope, due): Promise<number> {
    const ids = due.map(({ id }) => id);
    if (!ids.length) return 0;
    await scope.tx
      .withTables<AccountsTables>()
      .updateTable('accounts.accounts')
      .set({ dormant_warned_at: scope.now })
      .where('id', 'in', ids)
      .execute();
    for (const id of ids) {
      scope.audit({ act: 'account.dormancy_warned', object: { kind: 'account', id }, subject: id });
      scope.notify({ kind: 'dormant_warning', to: { account: id } });
    }
    return ids.length;
  },
});
