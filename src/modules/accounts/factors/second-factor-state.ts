import { z } from 'zod';
import { totpUri } from '#platform/crypto/totp.ts';
import { query } from '#platform/operation/index.ts';
import { mustHaveFactor, standingOf, wayOf } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';
import { codesLeft } from './add-factor.ts';
import { findKind } from './find-kind.ts';
import { openTotpSecret } from './totp-secret.ts';

export interface SecondFactorState {
  hasAuthenticator: boolean;
  passkeys: number;
  mailedCodes: boolean;
  /** Codes by mail may be chosen: never by staff. */
  mayMail: boolean;
  /** They sign in with a password. */
  hasPassword: boolean;
  /** There must be one, whether it is enrolled or not. */
  required: boolean;
  /** Codes that can still be used. */
  recoveryCodes: number;
  /** An authenticator begun and not yet confirmed: what the app needs. */
  begun?: { secret: string; uri: string };
}

/** How far an account's second factor is; with `session`, as far as it counts there. The begun secret shows only until it is confirmed. */
export const secondFactorState = query({
  name: 'factor.looked_at',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid().optional() }),
  run: async ({ tx, now, runtime }, { account, session }): Promise<SecondFactorState> => {
    const standing = await standingOf(tx, account, now, session ? wayOf(session) : 'any');
    const { kind, username, password_hash } = await findKind(tx, account);
    const begun = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.factors')
      .select(['id', 'sealed_secret'])
      .where('account_id', '=', account)
      .where('confirmed_at', 'is', null)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    const secret = begun && openTotpSecret(runtime.keys, begun.id, begun.sealed_secret);
    const { hasAuthenticator, passkeys, mailedCodes } = standing;
    return {
      ...{ hasAuthenticator, passkeys, mailedCodes },
      mayMail: kind !== 'staff' && !standing.isStaff,
      hasPassword: password_hash !== null,
      required: mustHaveFactor(standing),
      recoveryCodes: await codesLeft(tx, account),
      ...(secret ? { begun: { secret, uri: totpUri({ secret, issuer: 'Handrail', account: username }) } } : {}),
    };
  },
});
