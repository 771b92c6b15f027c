import { z } from 'zod';
import { sha256 } from '#platform/crypto/random.ts';
import { seal, unseal } from '#platform/crypto/seal.ts';
import { newId } from '#platform/db/id.ts';
import { csrfValid } from '#platform/http/csrf.ts';
import { ask, operation, perform, query, type Runtime } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

const purpose = 'kept post';
const hours24 = 86_400_000;
/** Posts kept for one account at a time; the oldest goes. */
const most = 20;

export type KeptFields = readonly (readonly [string, string])[];

/**
 * Keeps a post that came after its session had ended, sealed, 24 hours, for that same account (ALL.3). False when the cookie names no
 * session that ended in the last 24 hours, or the form's token is not of that session.
 * @param given.csrf the form's token
 */
export async function keepPost(
  runtime: Runtime,
  given: { cookie: string | undefined; url: string; csrf: string; fields: KeptFields },
): Promise<boolean> {
  const { cookie, url, csrf, fields } = given;
  if (!cookie || cookie.length > 200) return false;
  const ended = await ask(runtime, endedSession, { kind: 'gate' }, { cookie });
  if (!ended.session || !csrfValid(ended.session.csrf, csrf)) return false;
  const kept = fields.filter(([name]) => name !== 'csrf' && !name.startsWith('password'));
  await perform(runtime, storePost, { kind: 'gate' }, { account: ended.session.account, url, fields: kept });
  return true;
}

/** What was kept for an account and address, once; the newest. */
export async function takeKeptPost(
  runtime: Runtime,
  of: { account: string; url: string },
): Promise<KeptFields | undefined> {
  const { fields } = await perform(runtime, takePost, { kind: 'gate' }, of);
  return fields;
}

const endedSession = query({
  name: 'session.ended_looked_up',
  actors: ['gate'],
  input: z.object({ cookie: z.string() }),
  run: async ({ tx, now }, { cookie }) => {
    const row = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.sessions')
      .select(['account_id', 'csrf_secret', 'last_seen_at', 'ended_at', 'ends_at'])
      .where('secret_hash', '=', sha256(cookie))
      .executeTakeFirst();
    // A session that rested too long has no row saying when it ended: its last use stands for that.
    const end = row && (row.ended_at ?? (row.ends_at < now ? row.ends_at : row.last_seen_at));
    if (!row || !end || now.getTime() - end.getTime() >= hours24) return {};
    return { session: { account: row.account_id, csrf: row.csrf_secret } };
  },
});

const storePost = operation({
  act: 'post.kept',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), url: z.string().max(2000), fields: z.array(z.tuple([z.string(), z.string()])) }),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async ({ tx, now, runtime }, _thing, { account, url, fields }): Promise<void> => {
    const tables = tx.withTables<AccountsTables>();
    const id = newId(now.getTime());
    const sealed_body = seal(runtime.keys, purpose, JSON.stringify(fields), `${id} ${account}`);
    const expires_at = new Date(now.getTime() + hours24);
    const row = { id, account_id: account, url, sealed_body, kept_at: now, expires_at };
    await tables.insertInto('accounts.kept_posts').values(row).execute();
    const newest = tables.selectFrom('accounts.kept_posts').select('id').where('account_id', '=', account);
    await tables
      .deleteFrom('accounts.kept_posts')
      .where('account_id', '=', account)
      .where('id', 'not in', newest.orderBy('id', 'desc').limit(most))
      .execute();
  },
});

const takePost = operation({
  act: 'post.taken',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), url: z.string() }),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async ({ tx, now, runtime }, _thing, { account, url }): Promise<{ fields?: KeptFields }> => {
    const tables = tx.withTables<AccountsTables>();
    const row = await tables
      .selectFrom('accounts.kept_posts')
      .select(['id', 'sealed_body'])
      .where('account_id', '=', account)
      .where('url', '=', url)
      .where('expires_at', '>', now)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (!row) return {};
    await tables.deleteFrom('accounts.kept_posts').where('account_id', '=', account).where('url', '=', url).execute();
    const body = unseal(runtime.keys, purpose, row.sealed_body, `${row.id} ${account}`);
    return { fields: JSON.parse(body.toString()) as KeptFields };
  },
});
