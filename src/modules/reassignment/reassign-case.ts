import { z } from 'zod';
import { membershipOf } from '#modules/accounts/index.ts';
import { loadVisibleCase } from '#modules/cases/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { operation } from '#platform/operation/index.ts';
import { aboutMembership } from './about-membership.ts';
import { moveOwnership } from './move-ownership.ts';
import { mayReassign } from './policy.ts';
import { tellOwners } from './tell-owners.ts';

/**
 * Gives one visible case, with its referral, to another owner (ACC.U3). Works on both owners' next requests.
 * Throws NotVisible, Refused (permission, switch), WrongState (owner already, cannot sign in, the case is about them).
 */
export const reassignCase = operation({
  act: 'case.reassigned',
  actors: ['employer'],
  input: z.object({
    case: z.uuid(),
    to: z.uuid('reassignment.to_missing'),
    reason: z.string().trim().min(1, 'reassignment.reason_missing').max(500),
  }),
  async load(scope, given) {
    const seen = (await loadVisibleCase(scope, given.case))?.case;
    const to = await membershipOf(scope.tx, given.to);
    if (!seen?.ownerId || !to) return undefined;
    return {
      ...{ seen, from: seen.ownerId, to, organisation: await organisationOf(scope.tx, scope.actor.organisation) },
      aboutNewOwner: await aboutMembership(scope, to.id, { only: seen.id }),
    };
  },
  policy: (actor, thing) => mayReassign(actor, thing),
  async run(scope, { seen, from, to }, { reason }): Promise<void> {
    const before = await membershipOf(scope.tx, from);
    await moveOwnership(scope, { from, to: to.id, only: seen.id });
    scope.audit({
      act: 'case.reassigned',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.personId ?? seen.id,
      values: { case: seen.reference, from, to: to.id, why: reason },
    });
    tellOwners(scope, [before, to], { case: seen.id, number: seen.reference });
  },
});
