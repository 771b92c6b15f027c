import { z } from 'zod';
import { ask, operation, perform, type Runtime, WrongState } from '#platform/operation/index.ts';
import { choosePassword } from '../passwords/choose-password.ts';
import { holdAccount } from '../sign-in/find-account.ts';
import type { AccountsTables } from '../tables.ts';
import { linkProblem } from '../tokens/link-problem.ts';
import { linkState } from '../tokens/link-state.ts';
import { readToken, useToken } from '../tokens/read-token.ts';

/**
 * Activates a pending account, or a dormant one again, by its mailed link: once, within 24 hours (ACC.R4, ACC.S8). @throws WrongState
 * `link.…`
 */
export const activate = operation({
  act: 'account.activated',
  actors: ['gate'],
  input: z.object({ token: z.string(), passwordHash: z.string().startsWith('$argon2id$').optional() }),
  load: (scope, { token }) => readToken(scope, 'activation', token, { hold: true }),
  policy: (_actor, read) => linkProblem(read),
  run: async (scope, read, { passwordHash }): Promise<void> => {
    if (read.state !== 'good') return;
    const { tx, now } = scope;
    const tables = tx.withTables<AccountsTables>();
    const { account_id: account, organisation_id: organisation } = read.token;
    const before = await holdAccount(tx, account);
    // A first password is set only where there is none; without one nobody could sign in.
    const waiting = tables
      .updateTable('accounts.accounts')
      .set({
        ...{ state: 'active' as const, activated_at: now, wrong_passwords: 0 },
        ...(passwordHash ? { password_hash: passwordHash } : {}),
      })
      .where('id', '=', account)
      .where('state', 'in', ['pending', 'dormant'])
      .where('password_hash', passwordHash ? 'is' : 'is not', null);
    if ((await waiting.executeTakeFirst()).numUpdatedRows === 0n) throw new WrongState('link.used');
    await useToken(tx, read.token, now);
    await tables
      .updateTable('accounts.memberships')
      .set({ state: 'active' })
      .where('account_id', '=', account)
      .where('state', '=', 'pending')
      .execute();
    scope.audit({
      act: 'account.activated',
      ...(organisation ? { organisation } : {}),
      object: { kind: 'account', id: account },
      subject: account,
      values: { from: before?.state, to: 'active' },
    });
  },
});

export interface FirstPassword {
  token: string;
  password: string;
  passwordAgain: string;
}

/**
 * Activates an account that was made for its owner, with the password they choose now (ACC.U6).
 * @throws Invalid with every rule the password breaks; WrongState `link.…`
 */
export async function activateWithPassword(runtime: Runtime, given: FirstPassword): Promise<void> {
  const { token } = given;
  const link = await ask(runtime, linkState, { kind: 'gate' }, { purpose: 'activation', token });
  if (!link.account) throw new WrongState(`link.${link.state}`);
  const passwordHash = await choosePassword(given, link.account);
  await perform(runtime, activate, { kind: 'gate' }, { token, passwordHash });
}
