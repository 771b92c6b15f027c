import { isProviderAdministrator, type Membership } from '#modules/accounts/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { Decision, EmployerActor, StaffActor } from '#platform/operation/index.ts';

/** Who reassigns: users with the permission, and provider administrators who look after the organisation. */
export type Reassigner = EmployerActor | StaffActor;

/** What is known of a reassignment before it happens. */
export interface Asked {
  organisation: Pick<Organisation, 'features'>;
  /** The membership that owns now. */
  from: string;
  to: Pick<Membership, 'id' | 'state'>;
  /** One of the cases is about the new owner. */
  aboutNewOwner: boolean;
}

/** One case: permission *reassign* (ACC.U3). */
export const mayReassign = (actor: EmployerActor, asked: Asked): Decision =>
  actor.permissions.includes('reassign') ? fits(asked) : { refuse: 'reassignment.no_permission' };

/** All of a user: *user administration* as well (ACC.U3). */
export const mayReassignAll = (actor: Reassigner, asked: Asked): Decision => {
  if (actor.kind !== 'employer') return mayReassignForThem(actor, asked);
  return actor.permissions.includes('reassign') && actor.permissions.includes('user_administration')
    ? fits(asked)
    : { refuse: 'reassignment.no_permission_all' };
};

/** A provider administrator does it for an organisation, also for one whose users do not (ACC.O3): somebody must when a user is gone. */
export const mayReassignForThem = (actor: StaffActor, asked: Asked): Decision =>
  isProviderAdministrator(actor) ? fitsOwner(asked) : { refuse: 'reassignment.no_permission_all' };

const fits = (asked: Asked): Decision =>
  asked.organisation.features.reassignment ? fitsOwner(asked) : { refuse: 'reassignment.off' };

function fitsOwner({ from, to, aboutNewOwner }: Asked): Decision {
  if (to.id === from) return { wrongState: 'reassignment.to_same' };
  if (to.state !== 'active') return { wrongState: 'reassignment.to_inactive' };
  // Said alike whatever the reason: nobody learns from it whose case it is (ACC.X1).
  return aboutNewOwner ? { wrongState: 'reassignment.to_unfit' } : undefined;
}
