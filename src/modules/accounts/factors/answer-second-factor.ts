import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { endSession } from '../sessions/end-sessions.ts';
import { holdSession } from './held-session.ts';
import { judgeCode } from './judge-code.ts';
import { type Strengthened, strengthen } from './strengthen.ts';

/** Wrong codes in a row after which the session ends and the password is asked for again. */
const most = 5;

export type SecondFactorAnswer =
  | ({ outcome: 'right'; by: 'authenticator' | 'recovery_code' } & Strengthened)
  | { outcome: 'wrong' }
  | { outcome: 'wait'; seconds: number }
  | { outcome: 'ended' };

/** Answers the second factor of a session that has given its password: an authenticator's code or a recovery code (ACC.S1). */
export const answerSecondFactor = operation({
  act: 'account.second_factor_answered',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid(), code: z.string().max(1000), device: z.string().optional() }),
  load: ({ tx, now }, given) => holdSession(tx, given, now),
  policy: (_actor, { strength }) => (strength === 'two_factor' ? { wrongState: 'factor.given' } : undefined),
  run: async (scope, _session, given): Promise<SecondFactorAnswer> => {
    const { tx, now } = scope;
    const verdict = await judgeCode(scope, given.account, given.code);
    const values = verdict.outcome === 'right' ? { by: verdict.by } : {};
    scope.audit({
      act: verdict.outcome === 'right' ? 'account.second_factor_given' : 'account.second_factor_failed',
      object: { kind: 'account', id: given.account },
      subject: given.account,
      values: { session: given.session, outcome: verdict.outcome, ...values },
    });
    if (verdict.outcome === 'right') return { ...verdict, ...(await strengthen(scope, given)) };
    if (verdict.outcome === 'wait') return verdict;
    if (verdict.count < most) return { outcome: 'wrong' };
    await endSession(tx, given.account, given.session, 'too_many_codes', now);
    scope.audit({
      act: 'session.ended',
      object: { kind: 'session', id: given.session },
      subject: given.account,
      values: { why: 'too many wrong codes' },
    });
    return { outcome: 'ended' };
  },
});
