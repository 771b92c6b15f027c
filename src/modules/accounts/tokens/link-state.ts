import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { codesLeft } from '../factors/add-factor.ts';
import { type PasswordPolicy, passwordPolicyOf } from '../passwords/password-policy.ts';
import { hasFactor, standingOf } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';
import { readToken } from './read-token.ts';

export interface LinkState {
  state: 'good' | 'used' | 'expired' | 'unknown';
  /**
   * Whose link it is; only of a good one. `needsPassword`: the account was made for its owner, who chooses the first password now.
   * `unlocksBy`: what besides the link would unlock the account (ACC.S2).
   */
  account?: {
    username: string;
    locked: boolean;
    needsPassword: boolean;
    policy: PasswordPolicy;
    unlocksBy: { code: boolean; passkey: boolean };
  };
}

/** What a mailed link is worth when its page is opened; looking changes nothing (ALL.13). */
export const linkState = query({
  name: 'token.looked_at',
  actors: ['gate'],
  input: z.object({ purpose: z.enum(['activation', 'reset', 'invitation']), token: z.string() }),
  run: async (scope, { purpose, token }): Promise<LinkState> => {
    const read = await readToken(scope, purpose, token);
    if (read.state !== 'good') return { state: read.state };
    const tables = scope.tx.withTables<AccountsTables>();
    const account = await tables
      .selectFrom('accounts.accounts')
      .select(['username', 'state'])
      .select(match => match('password_hash', 'is', null).as('needsPassword'))
      .where('id', '=', read.token.account_id)
      .executeTakeFirst();
    if (!account) return { state: 'unknown' };
    const standing = await standingOf(scope.tx, read.token.account_id, scope.now);
    const policy = passwordPolicyOf(
      standing.memberships.map(({ organisation }) => organisation),
      hasFactor(standing),
    );
    const code = standing.hasAuthenticator || (await codesLeft(scope.tx, read.token.account_id)) > 0;
    const { username, state } = account;
    const unlocksBy = { code, passkey: standing.passkeys > 0 };
    const needsPassword = Boolean(account.needsPassword);
    return { state: 'good', account: { username, locked: state === 'locked', needsPassword, policy, unlocksBy } };
  },
});
