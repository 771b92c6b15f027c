import { noticeCopies } from '#modules/cases/index.ts';
import type { EmployerActor, NoticeRequest, Scope } from '#platform/operation/index.ts';
import type { Referral } from '../referral.ts';

/**
 * Tells the referrer that something was sent: at the address of step 1 where that is allowed, else their account (REF.F8); those they
 * share with get a copy (ACC.M3).
 */
export async function confirmSending(
  scope: Scope<EmployerActor>,
  { organisation, formCode }: Pick<Referral, 'organisation' | 'formCode'>,
  { address, caseId, reference }: { address: string; caseId: string; reference: string },
): Promise<void> {
  const to: NoticeRequest['to'] = address ? { email: address } : { account: scope.actor.account };
  const said = { case: caseId, number: reference, form: formCode };
  for (const target of [{ to, more: {} }, ...(await noticeCopies(scope, caseId))])
    scope.notify({ kind: 'submitted', organisation, to: target.to, reference: { ...said, ...target.more } });
}
