import { z } from 'zod';
import { membershipOf } from '#modules/accounts/index.ts';
import { ownedCaseOf } from '#modules/cases/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { actingOrganisation, Invalid, operation } from '#platform/operation/index.ts';
import { aboutMembership } from './about-membership.ts';
import { moveOwnership } from './move-ownership.ts';
import { mayReassignForThem } from './policy.ts';
import { tellOwners } from './tell-owners.ts';

/**
 * Gives one case of a user, named by its number, to another owner (ACC.U3). By a provider administrator, who sees no case: the number is
 * told by whoever asks. Throws NotVisible, Invalid (no case of theirs has this number), Refused, WrongState.
 */
export const reassignByNumber = operation({
  act: 'case.reassigned',
  actors: ['administrator'],
  input: z.object({
    from: z.uuid(),
    number: z.string().trim().min(1, 'reassignment.number_missing').max(40, 'reassignment.number_missing'),
    to: z.uuid('reassignment.to_missing'),
    reason: z.string().trim().min(1, 'reassignment.reason_missing').max(500),
  }),
  async load(scope, given) {
    const organisation = actingOrganisation(scope.actor);
    const [owner, to] = [await membershipOf(scope.tx, given.from), await membershipOf(scope.tx, given.to)];
    if (owner?.organisation !== organisation || to?.organisation !== organisation) return undefined;
    const found = await ownedCaseOf(scope, { owner: owner.id, number: given.number });
    const aboutNewOwner = found ? await aboutMembership(scope, to.id, { only: found.id }) : false;
    return {
      owner,
      from: owner.id,
      to,
      found,
      aboutNewOwner,
      organisation: await organisationOf(scope.tx, organisation),
    };
  },
  policy: (actor, asked) => mayReassignForThem(actor, asked),
  async run(scope, { owner, from, to, found }, { reason }): Promise<{ reference: string }> {
    if (!found) throw new Invalid([{ field: 'number', message: 'reassignment.number_unknown' }]);
    await moveOwnership(scope, { from, to: to.id, only: found.id });
    scope.audit({
      act: 'case.reassigned',
      organisation: owner.organisation,
      object: { kind: 'case', id: found.id },
      subject: found.id,
      values: { case: found.reference, from, to: to.id, why: reason },
    });
    tellOwners(scope, [owner, to], { case: found.id, number: found.reference });
    return found;
  },
});
