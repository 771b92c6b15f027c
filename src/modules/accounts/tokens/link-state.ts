import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { type PasswordPolicy, passwordPolicyOf } from '../passwords/password-policy.ts';
import { standingOf } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';
import { readToken } from './read-token.ts';

export interface LinkState {
  state: 'good' | 'used' | 'expired' | 'unknown';
  /** Whose link it is; only of a good one. `needsPassword`: the account was made for its owner, who chooses the first password now. */
  account?: {
    username: string;
    locked: boolean;
    hasAuthenticator: boolean;
    needsPassword: boolean;
    policy: PasswordPolicy;
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
    const { memberships, hasAuthenticator } = await standingOf(scope.tx, read.token.account_id, scope.now);
    const policy = passwordPolicyOf(
      memberships.map(({ organisation }) => organisation),
      hasAuthenticator,
    );
    const { username, state, needsPassword } = account;
    const locked = state === 'locked';
    return {
      state: 'good',
      account: { username, locked, hasAuthenticator, needsPassword: Boolean(needsPassword), policy },
    };
  },
});
