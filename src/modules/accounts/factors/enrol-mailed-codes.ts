import { z } from 'zod';
import { operation, type Problem } from '#platform/operation/index.ts';
import { attemptKey, countAttempt, forgetAttempts, holdAttempts, secondsToWait } from '../sign-in/attempts.ts';
import { type Added, loadAdding, mayAdd, noteAdded } from './add-factor.ts';
import { findKind } from './find-kind.ts';
import { rightCode, spendMailedCode } from './mailed-code.ts';

/**
 * Makes mailed codes a second factor of the account, once a code that was mailed for it was typed; never for staff (ACC.S1).
 * Answers a problem in place of throwing it, so that wrong codes are counted: each costs the growing delay.
 * @throws WrongState for staff, when it is one already, and when only the password was given where there is a factor
 */
export const enrolMailedCodes = operation({
  act: 'factor.added',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid(), code: z.string().max(1000), device: z.string().optional() }),
  load: async ({ tx, now }, given) => {
    const adding = await loadAdding(tx, given, now);
    return adding && { adding, ...(await findKind(tx, given.account)) };
  },
  policy: (_actor, { adding, kind }) => {
    if (kind === 'staff' || adding.standing.isStaff) return { wrongState: 'factor.no_mail' };
    return adding.standing.mailedCodes ? { wrongState: 'factor.enrolled' } : mayAdd(adding);
  },
  run: async (scope, { adding }, given): Promise<Added | { problem: Problem }> => {
    const { tx, now, runtime } = scope;
    const key = attemptKey(runtime.keys, 'factor', given.account);
    const attempts = await holdAttempts(tx, 'factor', key, now);
    const seconds = secondsToWait(attempts, now);
    const row = seconds > 0 ? undefined : await rightCode(scope, given, given.code);
    if (!row) {
      if (!seconds) await countAttempt(tx, 'factor', key, now, attempts);
      const about = { object: { kind: 'account', id: given.account }, subject: given.account };
      scope.audit({ act: 'account.second_factor_failed', ...about, values: { at: 'enrolment' } });
      const message = seconds ? { message: 'code_too_soon', values: { seconds } } : { message: 'mailed_code_wrong' };
      return { problem: { field: 'code', ...message } };
    }
    await forgetAttempts(tx, 'factor', key);
    await spendMailedCode(tx, given.account, { enrolled_at: now });
    return noteAdded(scope, adding, { ...given, kind: 'mailed_code', id: row.id });
  },
});
