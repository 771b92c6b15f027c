import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { emailKey, isEmailAddress } from '../names/email-address.ts';
import { sendActivation } from '../registration/request-activation.ts';
import { holdAccount } from '../sign-in/find-account.ts';
import type { AccountsTables } from '../tables.ts';
import { checkAddress } from './check-address.ts';

/**
 * Corrects the e-mail address of an account that is not activated yet, within the mail domains of its organisation, with a reason, and
 * sends a fresh activation link there; the old link dies (ACC.R7). By a provider administrator.
 * @throws Invalid when the address is none, of another domain or taken
 */
export const correctEmail = operation({
  act: 'account.email_corrected',
  actors: ['administrator'],
  input: z.object({
    account: z.uuid(),
    email: z.string().trim().min(1, 'email_missing').refine(isEmailAddress, 'email_wrong'),
    reason: z.string().trim().min(1, 'reason_missing').max(500, 'too_long'),
  }),
  load: ({ tx }, { account }) => holdAccount(tx, account),
  policy: (actor, { kind, state }) => {
    if (!actor.roles.some(held => held.role === 'provider_administrator')) return { refuse: 'staff.not_administrator' };
    return kind === 'employer' && state === 'pending' ? undefined : { wrongState: 'account.not_pending' };
  },
  async run(scope, account, { email, reason }): Promise<void> {
    await checkAddress(scope, account, email);
    await scope.tx
      .withTables<AccountsTables>()
      .updateTable('accounts.accounts')
      .set({ email, email_key: emailKey(email) })
      .where('id', '=', account.id)
      .execute();
    await sendActivation(scope, account);
    scope.audit({
      act: 'account.email_corrected',
      object: { kind: 'account', id: account.id },
      subject: account.id,
      values: { from: account.email, to: email, why: reason },
    });
  },
});
