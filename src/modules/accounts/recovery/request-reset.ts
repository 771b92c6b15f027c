import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { sendActivation } from '../registration/request-activation.ts';
import { findByEmail, longestName } from '../sign-in/find-account.ts';
import { issueToken } from '../tokens/issue-token.ts';
import { mayMail } from './may-mail.ts';

/** Hours a reset link lives (ACC.S4). */
const resetHours = 24;

/** Mails a link to choose a new password to the owner of an address, if it names one account; the page says the same always (ACC.S4). */
export const requestReset = operation({
  act: 'account.reset_requested',
  actors: ['gate'],
  input: z.object({ email: z.string().max(longestName) }),
  load: async ({ tx }, { email }) => ({ account: await findByEmail(tx, email) }),
  policy: () => undefined,
  run: async (scope, { account }, { email }): Promise<void> => {
    const may = await mayMail(scope, 'reset_mail', email);
    const sent = may && account !== undefined && account.state !== 'dormant';
    // Whoever never activated asks for the wrong mail: the right one helps, and tells the page's reader nothing.
    if (sent && account.state === 'pending') {
      if (account.kind === 'employer') await sendActivation(scope, account);
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
