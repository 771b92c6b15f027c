import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { findByEmail, longestName } from '../sign-in/find-account.ts';
import { mayMail } from './may-mail.ts';

/** Mails the username to the owner of an address: once in 15 minutes, five times a day; the page says the same always (ACC.S4). */
export const requestUsername = operation({
  act: 'account.username_requested',
  actors: ['gate'],
  input: z.object({ email: z.string().max(longestName) }),
  load: async ({ tx }, { email }) => ({ account: await findByEmail(tx, email) }),
  policy: () => undefined,
  run: async (scope, { account }, { email }): Promise<void> => {
    const may = await mayMail(scope, 'username_mail', email);
    if (may && account) scope.notify({ kind: 'username', to: { account: account.id } });
    scope.audit({
      act: 'account.username_requested',
      ...(account ? { object: { kind: 'account', id: account.id }, subject: account.id } : {}),
      values: { sent: Boolean(may && account) },
    });
  },
});
