import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { holdAccount } from '../sign-in/find-account.ts';
import type { AccountsTables } from '../tables.ts';
import { endOtherSessions } from './end-sessions.ts';
import { rotateSession } from './open-session.ts';

/**
 * Somebody saw in their history what was not them (ACC.S6): every other session ends, every known device is a stranger again, and this
 * session goes on under a new secret, which is answered. The password is theirs to change next.
 */
export const disownSessions = operation({
  act: 'session.others_disowned',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid() }),
  load: ({ tx }, { account }) => holdAccount(tx, account),
  policy: () => undefined,
  async run(scope, account, { session }): Promise<{ secret: string }> {
    const { tx, now } = scope;
    const sessionsEnded = await endOtherSessions(tx, { account: account.id, session }, 'not_the_owner', now);
    await tx
      .withTables<AccountsTables>()
      .updateTable('accounts.accounts')
      .set({ device_epoch: account.device_epoch + 1 })
      .where('id', '=', account.id)
      .execute();
    scope.audit({
      act: 'session.others_disowned',
      object: { kind: 'account', id: account.id },
      subject: account.id,
      values: { sessionsEnded },
    });
    return { secret: await rotateSession(tx, session, {}) };
  },
});
