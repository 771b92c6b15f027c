import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { unlocked } from './lock.ts';

/** Unlocks an account, with a reason; the owner is mailed (ACC.S2). By a provider administrator. */
export const unlockAccount = operation({
  act: 'account.unlocked',
  actors: ['administrator'],
  input: z.object({ account: z.uuid(), reason: z.string().trim().min(1, 'reason_missing').max(500, 'too_long') }),
  load: ({ tx }, { account }) =>
    tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.accounts')
      .select(['id', 'state'])
      .where('id', '=', account)
      .executeTakeFirst(),
  policy: (actor, { state }) => {
    if (!actor.roles.some(held => held.role === 'provider_administrator')) return { refuse: 'staff.not_administrator' };
    return state === 'locked' ? undefined : { wrongState: 'account.not_locked' };
  },
  run: async (scope, { id }, { reason }): Promise<void> => {
    const accounts = scope.tx.withTables<AccountsTables>().updateTable('accounts.accounts');
    await accounts.set(unlocked).where('id', '=', id).execute();
    scope.audit({
      act: 'account.unlocked',
      object: { kind: 'account', id },
      subject: id,
      values: { from: 'locked', to: 'active', why: reason },
    });
    scope.notify({ kind: 'unlocked', to: { account: id } });
  },
});
