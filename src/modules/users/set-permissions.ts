import { z } from 'zod';
import { permissions } from '#modules/organisations/index.ts';
import { operation, WrongState } from '#platform/operation/index.ts';
import { changeMembership } from './change-membership.ts';
import { maySetPermissions } from './policy.ts';
import { reason } from './reason.ts';
import { findUser } from './user.ts';

/**
 * Sets what somebody may do (ACC.U4): what is added must be the actor's own, nobody changes their own. Works on their next request.
 * Throws NotVisible, Refused, WrongState (nothing changed).
 */
export const setPermissions = operation({
  act: 'user.permissions_set',
  actors: ['employer'],
  input: z.object({ user: z.uuid(), permissions: z.array(z.enum(permissions)), reason }),
  load: ({ tx }, { user }) => findUser(tx, user),
  policy: (actor, user, given) => maySetPermissions(actor, user, given.permissions),
  async run(scope, user, given): Promise<void> {
    const wanted = permissions.filter(permission => given.permissions.includes(permission));
    if (wanted.length === user.permissions.length && wanted.every(each => user.permissions.includes(each)))
      throw new WrongState('user.nothing_changed');
    await changeMembership(scope, user.id, { permissions: [...wanted] });
    scope.audit({
      act: 'user.permissions_set',
      organisation: scope.actor.organisation,
      object: { kind: 'membership', id: user.id },
      values: { from: user.permissions, to: wanted, why: given.reason },
    });
    scope.notify({
      kind: 'permissions_changed',
      organisation: scope.actor.organisation,
      to: { account: user.account },
    });
  },
});
