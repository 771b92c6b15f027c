import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { holdUnused, unusedFor, warningDays } from './unused-accounts.ts';

/**
 * Makes accounts dormant whose owners were warned two weeks ago and have not signed in since (ACC.S8): an activation as new opens them
 * again. Never the last provider administrator. Answers how many; one batch a call.
 */
export const restUnused = operation({
  act: 'account.dormant',
  actors: ['worker'],
  input: z.object({}),
  unaudited: true,
  load: ({ tx, now }) =>
    holdUnused(
      tx,
      now,
      sql`${unusedFor(now, 0)} and u.warned_at > u.used_at
        and u.warned_at <= ${now}::timestamptz - ${warningDays} * interval '24 hours'`,
    ),
  policy: () => undefined,
  async run(scope, due): Promise<number> {
    const accounts = scope.tx.withTables<AccountsTables>().updateTable('accounts.accounts');
    if (due.length)
      await accounts
        .set({ state: 'dormant' })
        .where(
          'id',
          'in',
          due.map(({ id }) => id),
        )
        .execute();
    for (const { id, days } of due)
      scope.audit({
        act: 'account.dormant',
        object: { kind: 'account', id },
        subject: id,
        values: { from: 'active', to: 'dormant', why: `unused for ${days} days` },
      });
    return due.length;
  },
});
