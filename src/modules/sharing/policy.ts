import type { Membership } from '#modules/accounts/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { Decision, EmployerActor } from '#platform/operation/index.ts';
import type { Given } from './find-given.ts';

/** Cases are shared with an active colleague of the same organisation, where the organisation uses sharing (ACC.M3, ACC.O2). */
export function mayShareWith(
  { features }: Pick<Organisation, 'features'>,
  colleague: Pick<Membership, 'state'>,
): Decision {
  if (!features.sharing) return { refuse: 'sharing.off' };
  return colleague.state === 'active' ? undefined : { wrongState: 'share.with_inactive' };
}

/** A share or delegation is ended by its owner, or by a user administrator (ACC.M3, ACC.U1). */
export function mayEnd(actor: EmployerActor, given: Given): Decision {
  if (given.ownerId !== actor.membership && !actor.permissions.includes('user_administration'))
    return { refuse: 'sharing.not_yours' };
  return given.endedAt ? { wrongState: 'share.ended' } : undefined;
}
