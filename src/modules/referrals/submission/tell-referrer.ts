import type { EmployerActor, NoticeRequest, Scope } from '#platform/operation/index.ts';
import type { Referral } from '../referral.ts';

/** Tells the referrer that something was sent: at the address of step 1 where that is allowed, else their account (REF.F8). */
export function confirmSending(
  scope: Scope<EmployerActor>,
  { organisation, formCode }: Pick<Referral, 'organisation' | 'formCode'>,
  { address, caseId, reference }: { address: string; caseId: string; reference: string },
): void {
  const to: NoticeRequest['to'] = address ? { email: address } : { account: scope.actor.account };
  scope.notify({ kind: 'submitted', organisation, to, reference: { case: caseId, number: reference, form: formCode } });
}
