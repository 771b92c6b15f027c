import { z } from 'zod';
import { sha256 } from '#platform/crypto/random.ts';
import { csrfValid } from '#platform/http/csrf.ts';
import { ask, query, type Runtime } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

const hours24 = 86_400_000;

/**
 * Whose post it is that came after its session had ended (ALL.3). undefined when the cookie names no session that ended in the last 24
 * hours, or the form's token is not of that session.
 * @param csrf the form's token
 */
export async function lateAccount(
  runtime: Runtime,
  { cookie, csrf }: { cookie: string | undefined; csrf: string },
): Promise<string | undefined> {
  if (!cookie || cookie.length > 200) return undefined;
  const { session } = await ask(runtime, endedSession, { kind: 'gate' }, { cookie });
  return session && csrfValid(session.csrf, csrf) ? session.account : undefined;
}

const endedSession = query({
  name: 'session.ended_looked_up',
  actors: ['gate'],
  input: z.object({ cookie: z.string() }),
  run: async ({ tx, now }, { cookie }): Promise<{ session?: { account: string; csrf: string } }> => {
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
