import { sql } from 'kysely';
import { z } from 'zod';
import { actingOrganisation, operation, WrongState } from '#platform/operation/index.ts';
import { mayUnlock } from './policy.ts';
import { reason } from './reason.ts';
import { findUser } from './user.ts';

/** Unlocks a user's account; the owner is mailed (ACC.S2, ACC.U1). Throws NotVisible, Refused, WrongState. */
export const unlockUser = operation({
  act: 'user.unlocked',
  actors: ['employer', 'administrator'],
  input: z.object({ user: z.uuid(), reason }),
  load: ({ tx }, { user }) => findUser(tx, user),
  policy: mayUnlock,
  async run(scope, user, given): Promise<void> {
    const { rows } = await sql<{ done: boolean }>`select app.unlock_user(${user.id}) as done`.execute(scope.tx);
    if (!rows[0]!.done) throw new WrongState('user.not_locked');
    scope.audit({
      ...{
        act: 'user.unlocked',
        organisation: actingOrganisation(scope.actor),
        object: { kind: 'account', id: user.account },
      },
      ...{ subject: user.account, values: { from: 'locked', to: 'active', why: given.reason } },
    });
    scope.notify({ kind: 'unlocked', organisation: actingOrganisation(scope.actor), to: { account: user.account } });
  },
});
