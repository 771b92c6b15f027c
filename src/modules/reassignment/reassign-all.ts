import { z } from 'zod';
import { membershipOf } from '#modules/accounts/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { endSharesOf } from '#modules/sharing/index.ts';
import { actingOrganisation, operation } from '#platform/operation/index.ts';
import { aboutMembership } from './about-membership.ts';
import { moveOwnership } from './move-ownership.ts';
import { mayReassignAll } from './policy.ts';
import { tellOwners } from './tell-owners.ts';

/**
 * Gives everything a user owns to another: cases open and closed, rejected and waiting referrals, never drafts; all or nothing, one entry
 * with the list, one notice to each owner (ACC.U3). The shares of a disabled owner end with it (ACC.M3).
 * Throws NotVisible, Refused (permissions, switch), WrongState (the same person, cannot sign in, one of the cases is about them).
 */
export const reassignAll = operation({
  act: 'cases.reassigned',
  actors: ['employer', 'administrator'],
  timeoutMs: 60_000,
  input: z.object({
    from: z.uuid(),
    to: z.uuid('reassignment.to_missing'),
    reason: z.string().trim().min(1, 'reassignment.reason_missing').max(500),
  }),
  async load(scope, given) {
    const [from, to] = [await membershipOf(scope.tx, given.from), await membershipOf(scope.tx, given.to)];
    const organisation = actingOrganisation(scope.actor);
    if (from?.organisation !== organisation || to?.organisation !== organisation) return undefined;
    return {
      ...{ owner: from, from: from.id, to },
      organisation: await organisationOf(scope.tx, organisation),
      aboutNewOwner: await aboutMembership(scope, to.id, { owner: from.id }),
    };
  },
  policy: (actor, thing) => mayReassignAll(actor, thing),
  async run(scope, { owner, from, to }, { reason }): Promise<{ cases: number; referrals: number }> {
    const { cases, referrals } = await moveOwnership(scope, { from, to: to.id });
    if (owner.state === 'disabled') await endSharesOf(scope, from, reason);
    scope.audit({
      act: 'cases.reassigned',
      organisation: actingOrganisation(scope.actor),
      object: { kind: 'membership', id: from },
      values: { from, to: to.id, cases: cases.map(each => each.reference), referrals, why: reason },
    });
    if (cases.length || referrals) tellOwners(scope, [owner, to]);
    return { cases: cases.length, referrals };
  },
});
