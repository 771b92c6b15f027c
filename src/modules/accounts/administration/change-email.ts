import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { emailKey, isEmailAddress } from '../names/email-address.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { holdAccount } from '../sign-in/find-account.ts';
import type { AccountsTables } from '../tables.ts';
import { revokeTokens } from '../tokens/issue-token.ts';
import { checkAddress } from './check-address.ts';

/**
 * Changes the e-mail address of an account that was activated, within the mail domains of its organisations, with a reason (ACC.S5). Both
 * addresses are told; links mailed before die; every session ends, for whoever reads the old mailbox may sit at one. By a provider
 * administrator. @throws Invalid when the address is none, the same, of another domain or taken
 */
export const changeEmail = operation({
  act: 'account.email_changed',
  actors: ['administrator'],
  input: z.object({
    account: z.uuid(),
    email: z.string().trim().min(1, 'email_missing').refine(isEmailAddress, 'email_wrong'),
    reason: z.string().trim().min(1, 'reason_missing').max(500, 'too_long'),
  }),
  load: ({ tx }, { account }) => holdAccount(tx, account),
  policy: (actor, { kind, state }) => {
    if (!actor.roles.some(held => held.role === 'provider_administrator')) return { refuse: 'staff.not_administrator' };
    return kind === 'member' || state === 'pending' ? { wrongState: 'account.not_activated' } : undefined;
  },
  async run(scope, account, { email, reason }): Promise<void> {
    await checkAddress(scope, account, email);
    const { tx, now } = scope;
    await tx
      .withTables<AccountsTables>()
      .updateTable('accounts.accounts')
      .set({ email, email_key: emailKey(email) })
      .where('id', '=', account.id)
      .execute();
    for (const purpose of ['reset', 'activation', 'invitation'] as const)
      await revokeTokens(tx, account.id, purpose, now);
    const sessionsEnded = await endSessions(tx, account.id, 'address_changed', now);
    scope.audit({
      act: 'account.email_changed',
      object: { kind: 'account', id: account.id },
      subject: account.id,
      values: { from: account.email, to: email, why: reason, sessionsEnded },
    });
    scope.notify({ kind: 'email_changed', to: { account: account.id } });
    scope.notify({ kind: 'email_changed', to: { email: account.email } });
  },
});
