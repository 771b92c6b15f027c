import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';

/** What waits for the acting membership, in numbers: drafts, rejected, sent back for information; and what runs out this week. */
export const countSaved = query({
  name: 'referrals.counted',
  actors: ['employer'],
  input: z.object({}),
  async run({ tx, actor, now }) {
    const { rows } = await sql<Record<'drafts' | 'rejected' | 'returned' | 'endingSoon', number>>`
      select count(*) filter (where state = 'draft' and author_id = ${actor.membership})::int as drafts,
        count(*) filter (where state = 'rejected')::int as rejected,
        count(*) filter (where state = 'returned')::int as returned,
        count(*) filter (where deletes_on <= (${now}::timestamptz at time zone 'Europe/London')::date + 7
          and state in ('draft', 'rejected'))::int as "endingSoon"
      from referrals.referrals
      where organisation_id = ${actor.organisation} and owner_id = ${actor.membership} and removed_at is null
        and state in ('draft', 'rejected', 'returned')`.execute(tx);
    return rows[0]!;
  },
});

/** The acting membership's referrals that were sent back for information, longest waiting first: ids and case numbers only. */
export const listReturned = query({
  name: 'referrals.returned',
  actors: ['employer'],
  input: z.object({}),
  async run({ tx, actor }) {
    const { rows } = await sql<{ id: string; reference: string; since: Date }>`
      select id, case_reference as reference, returned_at as since from referrals.referrals
      where organisation_id = ${actor.organisation} and owner_id = ${actor.membership} and state = 'returned'
      order by returned_at, id limit 50`.execute(tx);
    return rows;
  },
});
