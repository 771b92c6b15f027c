import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { type PasswordPolicy, passwordPolicyOf } from '../passwords/password-policy.ts';
import { standingOf } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';
import { readToken } from './read-token.ts';

export interface LinkState {
  state: 'good' | 'used' | 'expired' | 'unknown';
  /** Whose link it is; only of a good one. */
  account?: { username: string; locked: boolean; hasAuthenticator: boolean; policy: PasswordPolicy };
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
      .where('id', '=', read.token.account_id)
      .executeTakeFirst();
    if (!account) return { state: 'unknown' };
    const { memberships, hasAuthenticator } = await standingOf(scope.tx, read.token.account_id, scope.now);
    const policy = passwordPolicyOf(
      memberships.map(({ organisation }) => organisation),
      hasAuthenticator,
    );
    const { username, state } = account;
    return { state: 'good', account: { username, locked: state === 'locked', hasAuthenticator, policy } };
  },
});
