import { z } from 'zod';
import { ask, operation, perform, type Runtime, type Scope, WrongState } from '#platform/operation/index.ts';
import { judgeFactor } from '../factors/judge-factor.ts';
import { type PasskeyAnswer, passkeyAnswer } from '../passkeys/read-answer.ts';
import { choosePassword } from '../passwords/choose-password.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { type AccountRow, holdAccount } from '../sign-in/find-account.ts';
import { unlocked } from '../sign-in/lock.ts';
import { onlyThroughOrganisation } from '../single-sign-on/only-through-organisation.ts';
import type { AccountsTables } from '../tables.ts';
import { revokeTokens } from '../tokens/issue-token.ts';
import { linkProblem } from '../tokens/link-problem.ts';
import { linkState } from '../tokens/link-state.ts';
import { readToken, useToken } from '../tokens/read-token.ts';

export type ResetAnswer =
  | { outcome: 'done'; locked: boolean }
  /** A code was typed and it is not right: nothing is changed. */
  | { outcome: 'code_wrong' }
  /** A passkey was used and it is not right, or may have been copied: nothing is changed. */
  | { outcome: 'passkey_wrong' | 'copied' }
  | { outcome: 'wait'; seconds: number };

/**
 * Chooses a new password by a mailed link: once, the newest link only, within 24 hours. Every session ends, second factors stay, the
 * owner is mailed (ACC.S4). A lock goes only with the authenticator, a recovery code or a passkey: a mail alone is the same mailbox twice (ACC.S2).
 * @throws Invalid for the password; WrongState `link.…`
 */
export async function resetPassword(
  runtime: Runtime,
  given: { token: string; password: string; passwordAgain: string; code?: string; passkey?: PasskeyAnswer },
): Promise<ResetAnswer> {
  const { token, code = '', passkey } = given;
  const link = await ask(runtime, linkState, { kind: 'gate' }, { purpose: 'reset', token });
  if (!link.account) throw new WrongState(`link.${link.state}`);
  const passwordHash = await choosePassword(given, link.account);
  return perform(runtime, recordReset, { kind: 'gate' }, { token, passwordHash, code: code.trim(), passkey });
}

const recordReset = operation({
  act: 'account.password_reset',
  actors: ['gate'],
  input: z.object({
    token: z.string(),
    passwordHash: z.string().startsWith('$argon2id$'),
    code: z.string().max(1000),
    passkey: passkeyAnswer.optional(),
  }),
  load: (scope, { token }) => readToken(scope, 'reset', token, { hold: true }),
  policy: (_actor, read) => linkProblem(read),
  run: async (scope, read, { passwordHash, code, passkey }): Promise<ResetAnswer> => {
    if (read.state !== 'good') throw new WrongState(`link.${read.state}`);
    const account = await holdAccount(scope.tx, read.token.account_id);
    if (!account || account.state === 'pending') throw new WrongState('link.unknown');
    if (await onlyThroughOrganisation(scope.tx, account.id, scope.now)) throw new WrongState('sign_on_only');
    const unlocks = account.state === 'locked' && (code !== '' || passkey !== undefined);
    const verdict = unlocks ? await judgeFactor(scope, { account: account.id }, { code, passkey }) : undefined;
    if (verdict && verdict.outcome !== 'right') {
      scope.audit({ act: 'account.second_factor_failed', ...objectOf(account), values: { at: 'reset' } });
      if (verdict.outcome === 'wait' || verdict.outcome === 'copied') return verdict;
      return { outcome: passkey ? 'passkey_wrong' : 'code_wrong' };
    }
    await useToken(scope.tx, read.token, scope.now);
    await changePassword(scope, account, passwordHash, unlocks);
    return { outcome: 'done', locked: account.state === 'locked' && !unlocks };
  },
});

async function changePassword(
  scope: Scope,
  account: AccountRow,
  password_hash: string,
  unlocks: boolean,
): Promise<void> {
  const { tx, now } = scope;
  await tx
    .withTables<AccountsTables>()
    .updateTable('accounts.accounts')
    .set({ password_hash, device_epoch: account.device_epoch + 1, wrong_passwords: 0, ...(unlocks ? unlocked : {}) })
    .where('id', '=', account.id)
    .execute();
  await revokeTokens(tx, account.id, 'reset', now);
  const sessions = await endSessions(tx, account.id, 'password_reset', now);
  scope.audit({ act: 'account.password_reset', ...objectOf(account), values: { sessionsEnded: sessions } });
  scope.notify({ kind: 'password_changed', to: { account: account.id } });
  if (!unlocks) return;
  scope.audit({
    act: 'account.unlocked',
    ...objectOf(account),
    values: { from: 'locked', to: 'active', why: 'password reset with a second factor' },
  });
  scope.notify({ kind: 'unlocked', to: { account: account.id } });
}

const objectOf = ({ id }: AccountRow) => ({ object: { kind: 'account', id }, subject: id });
