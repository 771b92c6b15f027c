import { z } from 'zod';
import { newTotpSecret } from '#platform/crypto/totp.ts';
import { newId } from '#platform/db/id.ts';
import { operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { loadAdding, mayAdd } from './add-factor.ts';
import { sealTotpSecret } from './totp-secret.ts';

/**
 * Makes a secret for an authenticator, which counts only once a code of it was given; one begun before is dropped, one that is enrolled
 * counts until then. @throws WrongState `factor.enrolled` when only the password was given
 */
export const beginAuthenticator = operation({
  act: 'factor.begun',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), session: z.uuid() }),
  load: ({ tx, now }, given) => loadAdding(tx, given, now),
  policy: (_actor, adding) => mayAdd(adding),
  run: async (scope, _adding, { account }): Promise<void> => {
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
