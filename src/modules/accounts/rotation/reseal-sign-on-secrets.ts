import { sql } from 'kysely';
import { z } from 'zod';
import { sealedBy } from '#platform/crypto/seal.ts';
import { operation, rewrapBatch } from '#platform/operation/index.ts';
import { openSignOnSecret, sealSignOnSecret } from '../single-sign-on/sign-on-secret.ts';
import type { AccountsTables } from '../tables.ts';

/** Seals the next organisations' client secrets with the current key. */
export const resealSignOnSecrets = operation({
  act: 'keys.sign_on_secrets_resealed',
  actors: ['gate'],
  input: z.object({ after: z.uuid() }),
  unaudited: true,
  load: ({ tx }, { after }) =>
    tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.single_sign_on')
      .select(['organisation_id', 'sealed_secret'])
      .where('organisation_id', '>', after)
      .orderBy('organisation_id')
      .limit(rewrapBatch)
      .execute(),
  policy: () => undefined,
  async run({ tx, runtime: { keys }, audit }, rows) {
    const old = rows.filter(({ sealed_secret }) => sealedBy(sealed_secret) !== keys.current);
    for (const { organisation_id: id, sealed_secret } of old) {
      const fresh = sealSignOnSecret(keys, id, openSignOnSecret(keys, id, sealed_secret));
      await sql`update accounts.single_sign_on set sealed_secret = ${fresh}
        where organisation_id = ${id} and sealed_secret = ${sealed_secret}`.execute(tx);
    }
    if (old.length) audit({ act: 'keys.sign_on_secrets_resealed', values: { changed: old.length, key: keys.current } });
    return { after: rows.length === rewrapBatch ? rows.at(-1)!.organisation_id : undefined, changed: old.length };
  },
});
