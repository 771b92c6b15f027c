import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { codesLeft } from '../factors/add-factor.ts';
import { findKind } from '../factors/find-kind.ts';
import { hasFactor, mustHaveFactor, standingOf } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';

/** The second factors of an account, as its owner sees them. */
export interface OwnFactors {
  passkeys: readonly { id: string; name: string; since: Date; lastUsed: Date | null }[];
  authenticator?: { id: string; since: Date };
  mailedCodes?: { id: string; since: Date };
  /** Codes by mail may be chosen: never by staff. */
  mayMail: boolean;
  /** There must always be one. */
  required: boolean;
  /** At least one counts. */
  some: boolean;
  /** Recovery codes that can still be used. */
  recoveryCodes: number;
}

/** What the signed-in account can show besides its password (ACC.M1). */
export const listFactors = query({
  name: 'factor.listed',
  actors: ['gate'],
  input: z.object({ account: z.uuid() }),
  run: async ({ tx, now }, { account }): Promise<OwnFactors> => {
    const tables = tx.withTables<AccountsTables>();
    const standing = await standingOf(tx, account, now);
    const passkeys = await tables
      .selectFrom('accounts.passkeys')
      .select(['id', 'name', 'created_at as since', 'last_used_at as lastUsed'])
      .where('account_id', '=', account)
      .where('removed_at', 'is', null)
      .orderBy('id')
      .execute();
    const authenticator = await tables
      .selectFrom('accounts.factors')
      .select(['id', 'confirmed_at as since'])
      .where('account_id', '=', account)
      .where('confirmed_at', 'is not', null)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    const mailed = await tables
      .selectFrom('accounts.mailed_codes')
      .select(['id', 'enrolled_at as since'])
      .where('account_id', '=', account)
      .where('enrolled_at', 'is not', null)
      .executeTakeFirst();
    const { kind } = await findKind(tx, account);
    return {
      ...{ passkeys, required: mustHaveFactor(standing), some: hasFactor(standing) },
      ...(authenticator ? { authenticator: { id: authenticator.id, since: authenticator.since! } } : {}),
      ...(mailed && standing.mailedCodes ? { mailedCodes: { id: mailed.id, since: mailed.since! } } : {}),
      mayMail: kind !== 'staff' && !standing.isStaff,
      recoveryCodes: await codesLeft(tx, account),
    };
  },
});
