import { z } from 'zod';
import { operation, type Scope } from '#platform/operation/index.ts';
import { mayMail } from '../recovery/may-mail.ts';
import { type AccountRow, findByEmail, longestName } from '../sign-in/find-account.ts';
import type { AccountsTables } from '../tables.ts';
import { issueToken } from '../tokens/issue-token.ts';
import { activationHours } from './register-account.ts';

/**
 * Mails a fresh activation link to an address with a pending or dormant account; for any other address nothing happens, and it looks alike
 * (ACC.R4, ACC.S8).
 */
export const requestActivation = operation({
  act: 'account.activation_requested',
  actors: ['gate'],
  input: z.object({ email: z.string().max(longestName) }),
  load: async ({ tx }, { email }) => ({ account: await findByEmail(tx, email) }),
  policy: () => undefined,
  run: async (scope, { account }, { email }): Promise<void> => {
    const may = await mayMail(scope, 'activation_mail', email);
    const sent = may && account !== undefined && takesActivation(account);
    if (sent) await sendActivation(scope, account);
    scope.audit({
      act: 'account.activation_requested',
      ...(account ? { object: { kind: 'account', id: account.id }, subject: account.id } : {}),
      values: { sent: Boolean(sent) },
    });
  },
});

/** Registered and not activated yet, or dormant; staff who were never here come by their invitation. */
export const takesActivation = ({ kind, state }: Pick<AccountRow, 'kind' | 'state'>): boolean =>
  state === 'dormant' || (state === 'pending' && kind === 'employer');

/** A fresh activation link to the account's address; the one before dies. */
export async function sendActivation(scope: Scope, account: AccountRow): Promise<void> {
  const membership = await scope.tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.memberships')
    .select('organisation_id')
    .where('account_id', '=', account.id)
    .executeTakeFirst();
  const organisation = membership?.organisation_id;
  const token = await issueToken(scope, {
    ...{ purpose: 'activation', account: account.id, hours: activationHours },
    ...(organisation ? { organisation } : {}),
  });
  scope.notify({
    kind: 'activation',
    ...(organisation ? { organisation } : {}),
    to: { account: account.id },
    reference: token,
  });
}
