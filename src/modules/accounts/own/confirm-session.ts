import { z } from 'zod';
import { operation, type Problem, perform, type Runtime, WrongState } from '#platform/operation/index.ts';
import { answerSecondFactor } from '../factors/answer-second-factor.ts';
import { holdSession } from '../factors/held-session.ts';
import type { Identity } from '../identity.ts';
import type { PasskeyAnswer } from '../passkeys/read-answer.ts';
import { rotateSession } from '../sessions/open-session.ts';
import { hasFactor, standingOf } from '../sessions/standing.ts';
import { confirmOwner, holdConfirmed } from './confirm-owner.ts';

/** Minutes for which having shown that it is them is enough. */
const minutes = 10;

/** Whether somebody showed within ten minutes that it is them, by their second factor or, where they have none, their password. */
export const isConfirmed = ({ confirmedAt }: Pick<Identity, 'confirmedAt'>, now: Date): boolean =>
  confirmedAt !== undefined && now.getTime() - confirmedAt.getTime() < minutes * 60_000;

export type SessionConfirmed =
  /** For the cookies: the session has a new secret. */
  { secret: string; device?: string } | { problem: Problem };

/**
 * Somebody signed in shows again that it is them, before something that reaches far (ACC.S6): by the second factor, or by the password
 * where the account has none. The session goes on under a new secret (ACC.S3). Wrong ones cost the growing delays of sign-in.
 */
export async function confirmSession(
  runtime: Runtime,
  identity: Pick<Identity, 'account' | 'session' | 'hasFactor'>,
  given: { password: string; code: string; passkey?: PasskeyAnswer | undefined; device?: string | undefined },
): Promise<SessionConfirmed> {
  const of = { account: identity.account.id, session: identity.session };
  if (!identity.hasFactor) return byPassword(runtime, of, given.password);
  const { code, passkey, device } = given;
  if (!passkey && !code.trim()) return { problem: { field: 'code', message: 'code_missing_factor' } };
  const asked = { ...of, again: true, code, passkey, device };
  const answer = await perform(runtime, answerSecondFactor, { kind: 'gate' }, asked);
  switch (answer.outcome) {
    case 'right':
      return answer;
    case 'wait':
      return { problem: { field: 'code', message: 'code_too_soon', values: { seconds: answer.seconds } } };
    case 'copied':
      return { problem: { field: 'passkey', message: 'passkey_copied' } };
    default:
      if (!passkey) return { problem: { field: 'code', message: 'code_wrong_factor' } };
      return { problem: { field: 'passkey', message: passkey.text ? 'passkey_wrong' : 'passkey_script' } };
  }
}

async function byPassword(
  runtime: Runtime,
  of: { account: string; session: string },
  password: string,
): Promise<SessionConfirmed> {
  const confirmed = await confirmOwner(runtime, { account: of.account, confirmation: { by: 'password', password } });
  if ('problem' in confirmed) return confirmed;
  return perform(runtime, noteConfirmed, { kind: 'gate' }, { ...of, proof: confirmed.proof });
}

const noteConfirmed = operation({
  act: 'session.confirmed',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid(), proof: z.string() }),
  load: async ({ tx, now }, given) => {
    const held = await holdConfirmed(tx, given.account, given.proof);
    if (!held || !(await holdSession(tx, given, now))) return undefined;
    return { enrolled: hasFactor(await standingOf(tx, given.account, now)) };
  },
  policy: () => undefined,
  run: async (scope, { enrolled }, { account, session }): Promise<{ secret: string }> => {
    // A factor enrolled elsewhere meanwhile: the password alone says no more what it said.
    if (enrolled) throw new WrongState('factor.enrolled');
    scope.audit({ act: 'session.confirmed', object: { kind: 'session', id: session }, subject: account });
    return { secret: await rotateSession(scope.tx, session, { confirmed_at: scope.now }) };
  },
});
