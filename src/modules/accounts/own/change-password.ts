import { z } from 'zod';
import { hashPassword } from '#platform/crypto/password-hash.ts';
import { ask, Invalid, operation, perform, type Runtime } from '#platform/operation/index.ts';
import { newPasswordProblems } from '../passwords/password-problems.ts';
import { endOtherSessions } from '../sessions/end-sessions.ts';
import { rotateSession } from '../sessions/open-session.ts';
import type { AccountsTables } from '../tables.ts';
import { revokeTokens } from '../tokens/issue-token.ts';
import type { OwnChange } from './change-details.ts';
import { confirmOwner, holdConfirmed } from './confirm-owner.ts';
import { readOwnAccount } from './read-own-account.ts';

/**
 * Changes the owner's password: every other session and every reset link end, this session goes on under a new secret, and the owner is
 * mailed (ACC.M1, ACC.S6). Answers the session cookie's new secret. @throws Invalid with every problem, the confirmation's too
 */
export async function changePassword(
  runtime: Runtime,
  given: OwnChange & { session: string; password: string; passwordAgain: string },
): Promise<{ secret: string }> {
  const { account, session, confirmation } = given;
  const gate = { kind: 'gate' } as const;
  const { policy, username } = await ask(runtime, readOwnAccount, gate, { account: account.id });
  const broken = await newPasswordProblems(given, { policy, username });
  const confirmed = await confirmOwner(runtime, { account: account.id, confirmation });
  if (broken.length || 'problem' in confirmed)
    throw new Invalid([...('problem' in confirmed ? [confirmed.problem] : []), ...broken]);
  const passwordHash = await hashPassword(given.password);
  return perform(runtime, savePassword, gate, { account: account.id, session, proof: confirmed.proof, passwordHash });
}

const savePassword = operation({
  act: 'account.password_changed',
  actors: ['gate'],
  input: z.object({
    account: z.uuid(),
    session: z.uuid(),
    proof: z.string(),
    passwordHash: z.string().startsWith('$argon2id$'),
  }),
  load: ({ tx }, { account, proof }) => holdConfirmed(tx, account, proof),
  policy: () => undefined,
  async run(scope, { id }, { session, passwordHash }) {
    const { tx, now } = scope;
    const accounts = tx.withTables<AccountsTables>().updateTable('accounts.accounts');
    await accounts.set({ password_hash: passwordHash }).where('id', '=', id).execute();
    await revokeTokens(tx, id, 'reset', now);
    const sessionsEnded = await endOtherSessions(tx, { account: id, session }, 'password_changed', now);
    scope.audit({
      act: 'account.password_changed',
      object: { kind: 'account', id },
      subject: id,
      values: { sessionsEnded },
    });
    scope.notify({ kind: 'password_changed', to: { account: id } });
    return { secret: await rotateSession(tx, session, {}) };
  },
});
