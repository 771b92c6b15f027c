import { z } from 'zod';
import { verifyTotp } from '#platform/crypto/totp.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { Invalid, operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { type Added, loadAdding, mayAdd, noteAdded } from './add-factor.ts';
import { openTotpSecret } from './totp-secret.ts';

/**
 * Confirms the begun authenticator with a code of it, in place of one enrolled before, gives ten recovery codes with the first factor
 * (shown once, kept as hashes) and makes the session strong (ACC.S1, ACC.V1).
 * @throws Invalid `factor_code_wrong`; WrongState when none was begun, or one is enrolled and only the password was given
 */
export const enrolAuthenticator = operation({
  act: 'factor.added',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid(), code: z.string().max(1000), device: z.string().optional() }),
  load: async ({ tx, now }, given) => {
    const adding = await loadAdding(tx, given, now);
    return adding && { adding, begun: await begunFactor(tx, given.account) };
  },
  policy: (_actor, { adding, begun }) => mayAdd(adding) ?? (begun ? undefined : { wrongState: 'factor.not_begun' }),
  run: async (scope, { adding, begun }, given): Promise<Added> => {
    const { tx, now, runtime } = scope;
    const { id, sealed_secret } = begun!;
    const { ok, step } = verifyTotp({
      secret: openTotpSecret(runtime.keys, id, sealed_secret),
      code: given.code,
      at: now,
    });
    if (!ok) throw new Invalid([{ field: 'code', message: 'factor_code_wrong' }]);
    const factors = () => tx.withTables<AccountsTables>().updateTable('accounts.factors');
    const before = factors().set({ removed_at: now }).where('account_id', '=', given.account).where('id', '<>', id);
    const [{ numUpdatedRows: replaced }] = (await before.where('removed_at', 'is', null).execute()) as [
      { numUpdatedRows: bigint },
    ];
    await factors().set({ confirmed_at: now, last_step: step }).where('id', '=', id).execute();
    if (replaced > 0n) scope.notify({ kind: 'factor_removed', to: { account: given.account } });
    return noteAdded(scope, adding, { ...given, kind: 'authenticator', id });
  },
});

function begunFactor(tx: Tx, account: string) {
  return tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.factors')
    .select(['id', 'sealed_secret'])
    .where('account_id', '=', account)
    .where('confirmed_at', 'is', null)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}
