import { sql } from 'kysely';
import { z } from 'zod';
import { sealedBy } from '#platform/crypto/seal.ts';
import { operation, perform, type Rewrap, rewrapBatch } from '#platform/operation/index.ts';
import { openTotpSecret, sealTotpSecret } from '../factors/totp-secret.ts';
import type { AccountsTables } from '../tables.ts';
import { keyUsage } from './key-usage.ts';
import { resealSignOnSecrets } from './reseal-sign-on-secrets.ts';

const first = '00000000-0000-0000-0000-000000000000';

/** Seals the next authenticators' secrets with the current key. */
export const resealSecrets = operation({
  act: 'keys.authenticators_resealed',
  actors: ['gate'],
  input: z.object({ after: z.uuid() }),
  unaudited: true,
  load: ({ tx }, { after }) =>
    tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.factors')
      .select(['id', 'sealed_secret'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(rewrapBatch)
      .execute(),
  policy: () => undefined,
  async run({ tx, runtime: { keys }, audit }, rows) {
    const old = rows.filter(({ sealed_secret }) => sealedBy(sealed_secret) !== keys.current);
    for (const { id, sealed_secret } of old) {
      const fresh = sealTotpSecret(keys, id, openTotpSecret(keys, id, sealed_secret));
      await sql`update accounts.factors set sealed_secret = ${fresh}
        where id = ${id} and sealed_secret = ${sealed_secret}`.execute(tx);
    }
    if (old.length) audit({ act: 'keys.authenticators_resealed', values: { changed: old.length, key: keys.current } });
    return { after: rows.length === rewrapBatch ? rows.at(-1)!.id : undefined, changed: old.length };
  },
});

const nothingToDo = async () => ({ after: undefined, changed: 0 });

/** What the accounts seal, and what only time takes from an older key: links already mailed, and forms kept for a day. */
export const accountRewraps: readonly Rewrap[] = [
  {
    what: 'authenticators',
    next: (runtime, after) => perform(runtime, resealSecrets, { kind: 'gate' }, { after: after ?? first }),
    usage: runtime => keyUsage(runtime, 'authenticators'),
  },
  {
    what: 'client secrets of single sign-on',
    next: (runtime, after) => perform(runtime, resealSignOnSecrets, { kind: 'gate' }, { after: after ?? first }),
    usage: runtime => keyUsage(runtime, 'sign-on secrets'),
  },
  { what: 'forms kept for a day', next: nothingToDo, usage: runtime => keyUsage(runtime, 'kept forms') },
  { what: 'mailed links that are still good', next: nothingToDo, usage: runtime => keyUsage(runtime, 'links') },
];
