import { z } from 'zod';
import { ask, operation, perform, type Runtime, WrongState } from '#platform/operation/index.ts';
import { choosePassword } from '../passwords/choose-password.ts';
import { endSessionOfCookie } from '../sessions/end-sessions.ts';
import { openSession } from '../sessions/open-session.ts';
import type { AccountsTables } from '../tables.ts';
import { linkProblem } from '../tokens/link-problem.ts';
import { linkState } from '../tokens/link-state.ts';
import { readToken, useToken } from '../tokens/read-token.ts';

export interface InvitationInput {
  token: string;
  password: string;
  passwordAgain: string;
  /** The session cookie that came with the request; that session ends. */
  session?: string | undefined;
  agent?: string | undefined;
}

/**
 * Accepts an invitation: sets the password, makes the account active and opens a session that must first enrol a second factor (ACC.V1).
 * @throws Invalid for the password; WrongState `link.…`
 */
export async function acceptInvitation(runtime: Runtime, given: InvitationInput): Promise<{ secret: string }> {
  const link = await ask(runtime, linkState, { kind: 'gate' }, { purpose: 'invitation', token: given.token });
  if (!link.account) throw new WrongState(`link.${link.state}`);
  const passwordHash = await choosePassword(given, link.account);
  const { token, session, agent } = given;
  return perform(runtime, recordAcceptance, { kind: 'gate' }, { token, passwordHash, session, agent });
}

const recordAcceptance = operation({
  act: 'account.activated',
  actors: ['gate'],
  input: z.object({
    token: z.string(),
    passwordHash: z.string().startsWith('$argon2id$'),
    session: z.string().optional(),
    agent: z.string().optional(),
  }),
  load: (scope, { token }) => readToken(scope, 'invitation', token, { hold: true }),
  policy: (_actor, read) => linkProblem(read),
  run: async (scope, read, given): Promise<{ secret: string }> => {
    if (read.state !== 'good') throw new WrongState(`link.${read.state}`);
    const { tx, now } = scope;
    const account = read.token.account_id;
    const accepted = await tx
      .withTables<AccountsTables>()
      .updateTable('accounts.accounts')
      .set({ state: 'active', password_hash: given.passwordHash, activated_at: now, last_sign_in_at: now })
      .where('id', '=', account)
      .where('state', '=', 'pending')
      .executeTakeFirst();
    if (accepted.numUpdatedRows === 0n) throw new WrongState('link.used');
    await useToken(tx, read.token, now);
    await endSessionOfCookie(tx, given.session, 'signed_in_again', now);
    const { id, secret } = await openSession(tx, now, {
      ...{ account, organisation: null, strength: 'password' },
      ...(given.agent ? { agent: given.agent } : {}),
    });
    const object = { object: { kind: 'account', id: account }, subject: account };
    scope.audit({
      act: 'account.activated',
      ...object,
      values: { from: 'pending', to: 'active', by: 'invitation', session: id },
    });
    return { secret };
  },
});
