import { z } from 'zod';
import { seal, unseal } from '#platform/crypto/seal.ts';
import { newId } from '#platform/db/id.ts';
import { operation, perform, type Runtime } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

const purpose = 'kept post';
const hours24 = 86_400_000;
/** Posts kept for one account at a time; the oldest goes. */
const most = 20;

/** A post as it was made: its fields, and its files as text that whoever received them can read again. */
export interface KeptPost {
  fields: readonly (readonly [name: string, value: string])[];
  files: readonly { name: string; receipt: string }[];
}

/**
 * Keeps a post that came after its session had ended, sealed, 24 hours, for that same account (ALL.3).
 * @param given.account whose session it was, by `lateAccount`
 */
export async function keepPost(runtime: Runtime, given: { account: string; url: string } & KeptPost): Promise<void> {
  const fields = given.fields.filter(([name]) => name !== 'csrf' && !name.startsWith('password'));
  await perform(runtime, storePost, { kind: 'gate' }, { ...given, fields });
}

/** What was kept for an account and address, once: the fields of the newest post that had any, and every file. */
export async function takeKeptPost(
  runtime: Runtime,
  of: { account: string; url: string },
): Promise<KeptPost | undefined> {
  const { post } = await perform(runtime, takePost, { kind: 'gate' }, of);
  return post;
}

const storePost = operation({
  act: 'post.kept',
  actors: ['gate'],
  input: z.object({
    account: z.uuid(),
    url: z.string().max(2000),
    fields: z.array(z.tuple([z.string(), z.string()])),
    files: z.array(z.object({ name: z.string(), receipt: z.string() })),
  }),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async ({ tx, now, runtime }, _thing, { account, url, fields, files }): Promise<void> => {
    const tables = tx.withTables<AccountsTables>();
    const id = newId(now.getTime());
    const sealed_body = seal(runtime.keys, purpose, JSON.stringify({ fields, files }), `${id} ${account}`);
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
  run: async ({ tx, now, runtime }, _thing, { account, url }): Promise<{ post?: KeptPost }> => {
    const rows = await tx
      .withTables<AccountsTables>()
      .deleteFrom('accounts.kept_posts')
      .where('account_id', '=', account)
      .where('url', '=', url)
      .returning(['id', 'sealed_body', 'expires_at'])
      .execute();
    const open = (row: (typeof rows)[number]) =>
      JSON.parse(unseal(runtime.keys, purpose, row.sealed_body, `${row.id} ${account}`).toString()) as KeptPost;
    const posts = rows
      .filter(row => row.expires_at > now)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(open);
    if (!posts.length) return {};
    const fields = posts.findLast(post => post.fields.length)?.fields ?? [];
    return { post: { fields, files: posts.flatMap(post => post.files) } };
  },
});
