import { z } from 'zod';
import { permissions } from '#modules/organisations/index.ts';
import { actingOrganisation, operation, WrongState } from '#platform/operation/index.ts';
import { changeMembership } from './change-membership.ts';
import { heldByNobody } from './held-by-nobody.ts';
import { maySetPermissions } from './policy.ts';
import { reason } from './reason.ts';
import { findUser } from './user.ts';

/**
 * Sets what somebody may do (ACC.U4): what is added must be the actor's own, or a provider administrator adds it; nobody changes their
 * own. Works on their next request. The entry says what somebody is the first to hold.
 * Throws NotVisible, Refused, WrongState (nothing changed).
 */
export const setPermissions = operation({
  act: 'user.permissions_set',
  actors: ['employer', 'administrator'],
  input: z.object({ user: z.uuid(), permissions: z.array(z.enum(permissions)), reason }),
  load: ({ tx }, { user }) => findUser(tx, user),
  policy: (actor, user, given) => maySetPermissions(actor, user, given.permissions),
  async run(scope, user, given): Promise<void> {
    const wanted = permissions.filter(permission => given.permissions.includes(permission));
    if (wanted.length === user.permissions.length && wanted.every(each => user.permissions.includes(each)))
      throw new WrongState('user.nothing_changed');
    const unheld = await heldByNobody(scope.tx);
    const first = wanted.filter(each => unheld.includes(each) && !user.permissions.includes(each));
    await changeMembership(scope, user.id, { permissions: [...wanted] });
    scope.audit({
      act: 'user.permissions_set',
      organisation: actingOrganisation(scope.actor),
      object: { kind: 'membership', id: user.id },
      values: { from: user.permissions, to: wanted, ...(first.length ? { first } : {}), why: given.reason },
    });
    scope.notify({
      kind: 'permissions_changed',
      organisation: actingOrganisation(scope.actor),
      to: { account: user.account },
    });
  },
});
