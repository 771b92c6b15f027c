import { z } from 'zod';
import { endSharingWith } from '#modules/sharing/index.ts';
import { actingOrganisation, operation } from '#platform/operation/index.ts';
import { changeMembership } from './change-membership.ts';
import { mayDisable, mayEnable } from './policy.ts';
import { reason } from './reason.ts';
import { findUser } from './user.ts';

const input = z.object({ user: z.uuid(), reason });

/**
 * Ends somebody's use of this organisation with their next request (ACC.U2, ACC.X5): what is shared with them ends, what they own and
 * share stays until it is reassigned (ACC.M3). Throws NotVisible, Refused, WrongState.
 */
export const disableUser = operation({
  act: 'user.disabled',
  actors: ['employer', 'administrator'],
  input,
  load: ({ tx }, { user }) => findUser(tx, user),
  policy: mayDisable,
  async run(scope, user, given): Promise<void> {
    await changeMembership(scope, user.id, { state: 'disabled' });
    await endSharingWith(scope, user.id, given.reason);
    scope.audit({
      ...{
        act: 'user.disabled',
        organisation: actingOrganisation(scope.actor),
        object: { kind: 'membership', id: user.id },
      },
      values: { from: user.state, to: 'disabled', why: given.reason },
    });
    scope.notify({ kind: 'disabled', organisation: actingOrganisation(scope.actor), to: { account: user.account } });
  },
});

/** Lets somebody in again, with the permissions and place they had (ACC.U1). Throws NotVisible, Refused, WrongState. */
export const enableUser = operation({
  act: 'user.enabled',
  actors: ['employer', 'administrator'],
  input,
  load: ({ tx }, { user }) => findUser(tx, user),
  policy: mayEnable,
  async run(scope, user, given): Promise<void> {
    await changeMembership(scope, user.id, { state: 'active' });
    scope.audit({
      ...{
        act: 'user.enabled',
        organisation: actingOrganisation(scope.actor),
        object: { kind: 'membership', id: user.id },
      },
      values: { from: 'disabled', to: 'active', why: given.reason },
    });
    scope.notify({ kind: 'enabled', organisation: actingOrganisation(scope.actor), to: { account: user.account } });
  },
});
