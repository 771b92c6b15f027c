import { type RawBuilder, sql } from 'kysely';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Runtime } from '#platform/operation/index.ts';

type Counted = { key: string; count: number };

const queries: Record<
  'authenticators' | 'sign-on secrets' | 'kept forms' | 'links',
  (now: Date) => RawBuilder<Counted>
> = {
  authenticators: () => sql<Counted>`select encode(substr(sealed_secret, 1, 4), 'hex') as key, count(*) as count
    from accounts.factors where removed_at is null group by 1`,
  'sign-on secrets': () => sql<Counted>`select encode(substr(sealed_secret, 1, 4), 'hex') as key, count(*) as count
    from accounts.single_sign_on group by 1`,
  'kept forms': now => sql<Counted>`select encode(substr(sealed_body, 1, 4), 'hex') as key, count(*) as count
    from accounts.kept_posts where expires_at > ${now} group by 1`,
  links: now => sql<Counted>`select encode(substr(also_hash, 1, 4), 'hex') as key, count(*) as count
    from accounts.links where also_hash is not null and closed_at is null and expires_at > ${now} group by 1`,
};

/** How many of these each key still seals. */
export function keyUsage({ db, clock }: Runtime, what: keyof typeof queries): Promise<Counted[]> {
  return inTransaction(db, { role: 'gate' }, async tx => (await queries[what](clock.now()).execute(tx)).rows, {
    readOnly: true,
  });
}

/** How many links mailed before an instant are still good: they bear a key that was current then. */
export function linksMailedBefore({ db, clock }: Runtime, at: Date): Promise<number> {
  return inTransaction(
    db,
    { role: 'gate' },
    async tx => {
      const now = clock.now();
      const { rows } = await sql<{ count: number }>`select
        (select count(*) from accounts.tokens where created_at < ${at} and expires_at > ${now} and used_at is null and revoked_at is null)
        + (select count(*) from accounts.links where created_at < ${at} and expires_at > ${now} and closed_at is null) as count`.execute(
        tx,
      );
      return rows[0]!.count;
    },
    { readOnly: true },
  );
}
