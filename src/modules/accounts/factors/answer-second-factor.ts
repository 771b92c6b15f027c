import { z } from 'zod';
import { operation, type Scope } from '#platform/operation/index.ts';
import { passkeyAnswer } from '../passkeys/read-answer.ts';
import { endSession } from '../sessions/end-sessions.ts';
import { isStrong, standingOf } from '../sessions/standing.ts';
import type { FactorKind } from '../tables.ts';
import { holdSession } from './held-session.ts';
import { type FactorVerdict, judgeFactor } from './judge-factor.ts';
import { type Strengthened, strengthen } from './strengthen.ts';

/** Wrong codes in a row after which the session ends and the password is asked for again. */
const most = 5;

export type SecondFactorAnswer =
  | ({ outcome: 'right'; by: FactorKind } & Strengthened)
  | { outcome: 'wrong' }
  /** The passkey's counter went back: it may have been copied. */
  | { outcome: 'copied' }
  | { outcome: 'wait'; seconds: number }
  | { outcome: 'ended' };

const input = z.object({
  account: z.uuid(),
  session: z.uuid(),
  code: z.string().max(1000).default(''),
  passkey: passkeyAnswer.optional(),
  device: z.string().optional(),
  /** A strong session shows again that it is them (ACC.S6); it is not ended by wrong codes. */
  again: z.boolean().default(false),
});

/**
 * Answers the second factor of a session that has given its password: a passkey, a code of the authenticator or by mail, or a recovery
 * code (ACC.S1). @throws WrongState `factor.given` when it was given, and is not asked for again
 */
export const answerSecondFactor = operation({
  act: 'account.second_factor_answered',
  actors: ['gate'],
  input,
  load: async ({ tx, now }, given) => {
    const session = await holdSession(tx, given, now);
    return session && { strong: isStrong(session, await standingOf(tx, given.account, now)) };
  },
  policy: (_actor, { strong }, { again }) => (strong && !again ? { wrongState: 'factor.given' } : undefined),
  run: async (scope, { strong }, given): Promise<SecondFactorAnswer> => {
    const verdict = await judgeFactor(scope, given, given);
    note(scope, given, verdict);
    if (verdict.outcome === 'right') return { ...verdict, ...(await strengthen(scope, { ...given, by: verdict.by })) };
    if (verdict.outcome !== 'wrong') return verdict;
    if (strong || !('count' in verdict) || verdict.count < most) return { outcome: 'wrong' };
    await endSession(scope.tx, given.account, given.session, 'too_many_codes', scope.now);
    scope.audit({
      act: 'session.ended',
      object: { kind: 'session', id: given.session },
      subject: given.account,
      values: { why: 'too many wrong codes' },
    });
    return { outcome: 'ended' };
  },
});

function note(scope: Scope, { account, session, again }: z.output<typeof input>, verdict: FactorVerdict): void {
  const { outcome } = verdict;
  const how = outcome === 'right' ? { by: verdict.by } : 'why' in verdict ? { why: verdict.why } : {};
  scope.audit({
    act: outcome === 'right' ? 'account.second_factor_given' : 'account.second_factor_failed',
    object: { kind: 'account', id: account },
    subject: account,
    values: { session, outcome, ...how, ...(again ? { again } : {}) },
  });
}
