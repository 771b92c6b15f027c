import { z } from 'zod';
import { operation, query } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

/** At which organisations' sign-ins an account is known, for provider administrators. */
export const linkedSignIns = query({
  name: 'account.linked_sign_ins',
  actors: ['administrator'],
  input: z.object({ account: z.uuid() }),
  run: ({ tx }, { account }) =>
    tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.linked_sign_ins')
      .select(['organisation_id as organisation', 'issuer', 'linked_at as linkedAt', 'last_used_at as lastUsedAt'])
      .where('account_id', '=', account)
      .orderBy('linked_at')
      .execute(),
});

/**
 * Forgets who an account's owner is at an organisation's sign-in, with a reason: the next who comes with its verified address is linked
 * anew. Sessions it opened end; the owner is mailed. By a provider administrator.
 */
export const unlinkSignIn = operation({
  act: 'account.sign_in_unlinked',
  actors: ['administrator'],
  input: z.object({
    account: z.uuid(),
    organisation: z.uuid(),
    reason: z.string().trim().min(1, 'reason_missing').max(500, 'too_long'),
  }),
  load: async ({ tx }, { account, organisation }) => {
    const rows = await tx
      .withTables<AccountsTables>()
      .deleteFrom('accounts.linked_sign_ins')
      .where('account_id', '=', account)
      .where('organisation_id', '=', organisation)
      .returning(['issuer', 'subject'])
      .execute();
    return rows.length ? rows : undefined;
  },
  policy: actor =>
    actor.roles.some(held => held.role === 'provider_administrator')
      ? undefined
      : { refuse: 'staff.not_administrator' },
  run: async (scope, links, { account, organisation, reason }): Promise<void> => {
    await scope.tx
      .withTables<AccountsTables>()
      .updateTable('accounts.sessions')
      .set({ ended_at: scope.now, ended_reason: 'unlinked' })
      .where('account_id', '=', account)
      .where('sign_on_organisation_id', '=', organisation)
      .where('ended_at', 'is', null)
      .execute();
    scope.audit({
      ...{ act: 'account.sign_in_unlinked', organisation },
      ...{ object: { kind: 'account', id: account }, subject: account, values: { links, why: reason } },
    });
    scope.notify({ kind: 'sign_in_unlinked', organisation, to: { account } });
  },
});
