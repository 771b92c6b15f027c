import { isProviderAdministrator, type Membership } from '#modules/accounts/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { Decision, EmployerActor, StaffActor } from '#platform/operation/index.ts';
import type { Given } from './find-given.ts';

/** Cases are shared with an active colleague of the same organisation, where the organisation uses sharing (ACC.M3, ACC.O2). */
export function mayShareWith(
  { features }: Pick<Organisation, 'features'>,
  colleague: Pick<Membership, 'state'>,
): Decision {
  if (!features.sharing) return { refuse: 'sharing.off' };
  return colleague.state === 'active' ? undefined : { wrongState: 'share.with_inactive' };
}

/** Who ends shares: their owner, or who administers users, of the organisation or of the provider. */
export type SharingActor = EmployerActor | StaffActor;

/** Ends shares whosever they are. */
export const endsAny = (actor: SharingActor): boolean =>
  actor.kind === 'employer' ? actor.permissions.includes('user_administration') : isProviderAdministrator(actor);

/** A share or delegation is ended by its owner, or by who administers users (ACC.M3, ACC.U1). */
export function mayEnd(actor: SharingActor, given: Given): Decision {
  const owns = actor.kind === 'employer' && given.ownerId === actor.membership;
  if (!owns && !endsAny(actor)) return { refuse: 'sharing.not_yours' };
  return given.endedAt ? { wrongState: 'share.ended' } : undefined;
}
