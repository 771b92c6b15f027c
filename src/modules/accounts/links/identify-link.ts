import { z } from 'zod';
import { sha256 } from '#platform/crypto/random.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { operation, perform, type Runtime } from '#platform/operation/index.ts';
import type { LinkVisit } from '../identity.ts';
import { isIdle, lastActivity, noteActivity } from '../sessions/idle.ts';
import type { AccountsTables } from '../tables.ts';

/** Minutes a visit may rest: where no script runs, at least 20 (ALL.4). */
const restMinutes = 20;

/** The visit of a cookie, read anew: undefined when it ended or rested too long, or its link was closed or expired (ACC.X5). */
export async function identifyLink(runtime: Runtime, cookie: string | undefined): Promise<LinkVisit | undefined> {
  if (!cookie || cookie.length > 200) return undefined;
  const now = runtime.clock.now();
  const visit = await inTransaction(runtime.db, { role: 'gate' }, tx => read(tx, sha256(cookie), now), {
    readOnly: true,
  });
  if (!visit?.person || isIdle(lastActivity(runtime, visit.id, visit.last_seen_at), restMinutes, now)) return undefined;
  if (noteActivity(runtime, visit.id, visit.last_seen_at, now))
    await perform(runtime, touchVisit, { kind: 'gate' }, { visit: visit.id });
  const { last_seen_at: _, person, ...rest } = visit;
  return { ...rest, person };
}

function read(tx: Tx, hash: Buffer, now: Date) {
  return tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.visits as visit')
    .innerJoin('accounts.links as link', 'link.id', 'visit.link_id')
    .select(['visit.id', 'visit.csrf_secret as csrfSecret', 'visit.last_seen_at', 'link.id as link', 'link.purpose'])
    .select(['link.organisation_id as organisation', 'link.object_id as object', 'link.person_id as person'])
    .where('visit.secret_hash', '=', hash)
    .where('visit.ended_at', 'is', null)
    .where('visit.ends_at', '>', now)
    .where('link.closed_at', 'is', null)
    .where('link.expires_at', '>', now)
    .executeTakeFirst();
}

const touchVisit = operation({
  act: 'visit.touched',
  actors: ['gate'],
  input: z.object({ visit: z.uuid() }),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async ({ tx, now }, _thing, { visit }): Promise<void> => {
    const visits = tx.withTables<AccountsTables>().updateTable('accounts.visits');
    await visits.set({ last_seen_at: now }).where('id', '=', visit).execute();
  },
});
