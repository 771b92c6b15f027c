import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { linkProblem } from '../tokens/link-problem.ts';
import { readToken, useToken } from '../tokens/read-token.ts';

/** Activates a pending account by its mailed link: once, within 24 hours (ACC.R4). @throws WrongState `link.…` */
export const activate = operation({
  act: 'account.activated',
  actors: ['gate'],
  input: z.object({ token: z.string() }),
  load: (scope, { token }) => readToken(scope, 'activation', token, { hold: true }),
  policy: (_actor, read) => linkProblem(read),
  run: async (scope, read): Promise<void> => {
    if (read.state !== 'good') return;
    const { tx, now } = scope;
    const tables = tx.withTables<AccountsTables>();
    const { account_id: account, organisation_id: organisation } = read.token;
    await useToken(tx, read.token, now);
    await tables
      .updateTable('accounts.accounts')
      .set({ state: 'active', activated_at: now })
      .where('id', '=', account)
      .where('state', '=', 'pending')
      .execute();
    await tables
      .updateTable('accounts.memberships')
      .set({ state: 'active' })
      .where('account_id', '=', account)
      .where('state', '=', 'pending')
      .execute();
    scope.audit({
      act: 'account.activated',
      ...(organisation ? { organisation } : {}),
      object: { kind: 'account', id: account },
      subject: account,
      values: { from: 'pending', to: 'active' },
    });
  },
});
