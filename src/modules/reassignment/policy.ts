import type { Membership } from '#modules/accounts/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { Decision, EmployerActor } from '#platform/operation/index.ts';

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
export const mayReassignAll = (actor: EmployerActor, asked: Asked): Decision =>
  actor.permissions.includes('reassign') && actor.permissions.includes('user_administration')
    ? fits(asked)
    : { refuse: 'reassignment.no_permission_all' };

function fits({ organisation, from, to, aboutNewOwner }: Asked): Decision {
  if (!organisation.features.reassignment) return { refuse: 'reassignment.off' };
  if (to.id === from) return { wrongState: 'reassignment.to_same' };
  if (to.state !== 'active') return { wrongState: 'reassignment.to_inactive' };
  // Said alike whatever the reason: nobody learns from it whose case it is (ACC.X1).
  return aboutNewOwner ? { wrongState: 'reassignment.to_unfit' } : undefined;
}
