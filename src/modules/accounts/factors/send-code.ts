import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { mayMail } from '../recovery/may-mail.ts';
import { standingOf, wayOf } from '../sessions/standing.ts';
import { findKind } from './find-kind.ts';
import { holdSession } from './held-session.ts';
import { mailCode } from './mailed-code.ts';

/**
 * Mails six digits to the account's own address, for this session only: one a minute, twenty a day; a code sent before ends (ACC.S1).
 * Answers whether one was sent now. @param for to sign in (or show again that it is them), or to begin with mailed codes
 * @throws WrongState for staff, and where mailed codes were not chosen
 */
export const sendCode = operation({
  act: 'factor.code_sent',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid(), for: z.enum(['sign_in', 'enrolment']) }),
  load: async ({ tx, now }, given) => {
    if (!(await holdSession(tx, given, now))) return undefined;
    return {
      ...(await findKind(tx, given.account)),
      standing: await standingOf(tx, given.account, now, wayOf(given.session)),
    };
  },
  policy: (_actor, { kind, standing }, given) => {
    if (kind === 'staff' || standing.isStaff) return { wrongState: 'factor.no_mail' };
    return given.for === 'sign_in' && !standing.mailedCodes ? { wrongState: 'factor.not_begun' } : undefined;
  },
  run: async (scope, { kind, email }, given): Promise<{ sent: boolean }> => {
    const sent = await mayMail(scope, 'code_mail', email);
    if (sent) await mailCode(scope, given, kind);
    scope.audit({
      act: 'factor.code_sent',
      ...(sent ? {} : { outcome: 'refused' as const }),
      object: { kind: 'account', id: given.account },
      subject: given.account,
      values: { for: given.for, session: given.session },
    });
    return { sent };
  },
});
