import { z } from 'zod';
import { totpUri } from '#platform/crypto/totp.ts';
import { query } from '#platform/operation/index.ts';
import { standingOf, wantsSecondFactor } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';
import { openTotpSecret } from './totp-secret.ts';

export interface SecondFactorState {
  hasAuthenticator: boolean;
  required: boolean;
  /** Codes that can still be used. */
  recoveryCodes: number;
  /** An authenticator begun and not yet confirmed: what the app needs. */
  begun?: { secret: string; uri: string };
}

/** How far an account's second factor is. The begun secret shows only until it is confirmed. */
export const secondFactorState = query({
  name: 'factor.looked_at',
  actors: ['gate'],
  input: z.object({ account: z.uuid() }),
  run: async ({ tx, now, runtime }, { account }): Promise<SecondFactorState> => {
    const tables = tx.withTables<AccountsTables>();
    const standing = await standingOf(tx, account, now);
    const begun = await tables
      .selectFrom('accounts.factors as factor')
      .innerJoin('accounts.accounts as account', 'account.id', 'factor.account_id')
      .select(['factor.id', 'factor.sealed_secret', 'account.username'])
      .where('factor.account_id', '=', account)
      .where('factor.confirmed_at', 'is', null)
      .where('factor.removed_at', 'is', null)
      .executeTakeFirst();
    const codes = await tables
      .selectFrom('accounts.recovery_codes')
      .select(({ fn }) => fn.countAll<number>().as('left'))
      .where('account_id', '=', account)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow();
    const secret = begun && openTotpSecret(runtime.keys, begun.id, begun.sealed_secret);
    return {
      hasAuthenticator: standing.hasAuthenticator,
      required: wantsSecondFactor(standing),
      recoveryCodes: codes.left,
      ...(secret ? { begun: { secret, uri: totpUri({ secret, issuer: 'Handrail', account: begun.username }) } } : {}),
    };
  },
});
