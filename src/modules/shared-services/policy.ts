import type { Decision, EmployerActor } from '#platform/operation/index.ts';
import type { AskedRequest } from './deciding/find-request.ts';

/** Requests are decided by those who hold *shared-services approval*, never about themselves (ACC.M2, ACC.U4). */
export function mayDecide(actor: EmployerActor, { asker }: Pick<AskedRequest, 'asker'>): Decision {
  if (!actor.permissions.includes('shared_services_approval')) return { refuse: 'service.no_permission' };
  return asker === actor.account ? { refuse: 'service.self' } : undefined;
}

/** Approved once the asker has a second factor, with permissions the approver holds (ACC.U4). */
export function mayApprove(actor: EmployerActor, request: AskedRequest, granted: readonly string[]): Decision {
  const decides = mayDecide(actor, request);
  if (decides) return decides;
  if (request.state === 'enrolling') return { wrongState: 'service.not_enrolled' };
  if (request.state !== 'waiting') return { wrongState: 'service.not_waiting' };
  return granted.every(each => actor.permissions.includes(each)) ? undefined : { refuse: 'service.not_yours_to_grant' };
}

/** Declined as long as it waits, for a factor too. */
export const mayDecline = (actor: EmployerActor, request: AskedRequest): Decision =>
  mayDecide(actor, request) ??
  (request.state === 'waiting' || request.state === 'enrolling' ? undefined : { wrongState: 'service.not_waiting' });

/** A running service is ended by whoever came by it, or by those who decide. */
export function mayEnd(actor: EmployerActor, request: AskedRequest): Decision {
  const decides = request.asker === actor.account ? undefined : mayDecide(actor, request);
  return decides ?? (request.state === 'active' ? undefined : { wrongState: 'service.not_active' });
}
