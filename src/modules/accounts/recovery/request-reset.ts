import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { sendActivation, takesActivation } from '../registration/request-activation.ts';
import { findByEmail, longestName } from '../sign-in/find-account.ts';
import { onlyThroughOrganisation } from '../single-sign-on/only-through-organisation.ts';
import { issueToken } from '../tokens/issue-token.ts';
import { mayMail } from './may-mail.ts';

/** Hours a reset link lives (ACC.S4). */
const resetHours = 24;

// An address without an account walks the same way with this id, so that it takes as long.
const nobody = '00000000-0000-0000-0000-000000000000';

/** Mails a link to choose a new password to the owner of an address, if it names one account; the page says the same always (ACC.S4). */
export const requestReset = operation({
  act: 'account.reset_requested',
  actors: ['gate'],
  input: z.object({ email: z.string().max(longestName) }),
  load: async ({ tx }, { email }) => ({ account: await findByEmail(tx, email) }),
  policy: () => undefined,
  run: async (scope, { account }, { email }): Promise<void> => {
    const may = await mayMail(scope, 'reset_mail', email);
    const sent = may && account !== undefined;
    const elsewhere = await onlyThroughOrganisation(scope.tx, account?.id ?? nobody, scope.now);
    // Whoever never activated, or is dormant, asks for the wrong mail: the right one helps, and tells the page's reader nothing.
    if (sent && (account.state === 'pending' || account.state === 'dormant')) {
      if (takesActivation(account)) await sendActivation(scope, account);
    } else if (sent && elsewhere) {
      // A new password would open nothing; the mail says where to go, and the page says what it always says.
      scope.notify({ kind: 'sign_in_elsewhere', to: { account: account.id } });
    } else if (sent) {
      const token = await issueToken(scope, { purpose: 'reset', account: account.id, hours: resetHours });
      scope.notify({ kind: 'reset', to: { account: account.id }, reference: token });
    }
    scope.audit({
      act: 'account.reset_requested',
      ...(account ? { object: { kind: 'account', id: account.id }, subject: account.id } : {}),
      values: { sent: Boolean(sent) },
    });
  },
});
