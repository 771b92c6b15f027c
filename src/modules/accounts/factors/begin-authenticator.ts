import { z } from 'zod';
import { newTotpSecret } from '#platform/crypto/totp.ts';
import { newId } from '#platform/db/id.ts';
import { operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { hasAuthenticator } from './has-authenticator.ts';
import { holdSession } from './held-session.ts';
import { sealTotpSecret } from './totp-secret.ts';

/** Makes a secret for an authenticator, which counts only once a code of it was given; one begun before is dropped. */
export const beginAuthenticator = operation({
  act: 'factor.begun',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid() }),
  load: async ({ tx, now }, given) =>
    (await holdSession(tx, given, now)) && { enrolled: await hasAuthenticator(tx, given.account) },
  policy: (_actor, { enrolled }) => (enrolled ? { wrongState: 'factor.enrolled' } : undefined),
  run: async (scope, _thing, { account }): Promise<void> => {
    const { tx, now, runtime } = scope;
    const tables = tx.withTables<AccountsTables>();
    const id = newId(now.getTime());
    await tables
      .updateTable('accounts.factors')
      .set({ removed_at: now })
      .where('account_id', '=', account)
      .where('confirmed_at', 'is', null)
      .where('removed_at', 'is', null)
      .execute();
    await tables
      .insertInto('accounts.factors')
      .values({
        ...{ id, account_id: account, kind: 'authenticator', last_step: null, confirmed_at: null, removed_at: null },
        ...{ sealed_secret: sealTotpSecret(runtime.keys, id, newTotpSecret()), created_at: now },
      })
      .execute();
    scope.audit({
      act: 'factor.begun',
      object: { kind: 'factor', id },
      subject: account,
      values: { kind: 'authenticator' },
    });
  },
});
