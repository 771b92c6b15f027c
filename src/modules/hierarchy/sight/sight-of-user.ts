import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { SightChange } from './sight-change.ts';

/**
 * Who sees how many more or fewer cases when a user stands at another position (ACC.U5): holders above the new one gain theirs, holders
 * above the old one lose them, those above both keep them. Nobody who sees everything, or is sharing besides, is counted twice.
 */
export async function sightOfMove(
  tx: Tx,
  { organisation, user, to }: { organisation: string; user: string; to: string | null },
): Promise<SightChange[]> {
  const { rows } = await sql<SightChange>`
    with moved as (select m.node_id as old from accounts.memberships m where m.organisation_id = ${organisation} and m.id = ${user}),
      owned as (select coalesce(sum(n), 0)::int as n from cases.case_counts
        where organisation_id = ${organisation} and owner_id = ${user} and audience = 'employer' and tab in ('pending', 'open', 'closed')),
      above as (
        select h.membership_id, bool_or(under.id = moved.old) as before, bool_or(under.id = ${to}::uuid) as after
        from moved, accounts.node_holders h
          join organisations.nodes held on held.organisation_id = h.organisation_id and held.id = h.node_id
          join organisations.nodes under on under.organisation_id = held.organisation_id and under.path ^@ held.path
        where h.organisation_id = ${organisation} and under.id in (moved.old, ${to}::uuid)
        group by h.membership_id)
    select above.membership_id as membership, m.display_name as name, case when above.after then owned.n else -owned.n end as cases
    from above join accounts.memberships m on m.organisation_id = ${organisation} and m.id = above.membership_id, owned
    where coalesce(above.before, false) <> coalesce(above.after, false) and owned.n > 0 and above.membership_id <> ${user}
      and m.state = 'active' and not 'see_all' = any (m.permissions)
    order by m.sort_key, m.id`.execute(tx);
  return rows;
}

/** How many cases of others somebody gains or loses with the positions they hold (ACC.U5): those of whoever stands at or below any. */
export async function sightOfPositions(
  tx: Tx,
  { organisation, user, nodes }: { organisation: string; user: string; nodes: readonly string[] },
): Promise<{ before: number; after: number }> {
  const { rows } = await sql<{ before: number; after: number }>`
    select ${seenThrough(organisation, user, sql`select node_id from accounts.node_holders where organisation_id = ${organisation} and membership_id = ${user}`)} as before,
      ${seenThrough(organisation, user, sql`select unnest(${[...nodes]}::uuid[])`)} as after`.execute(tx);
  return rows[0]!;
}

const seenThrough = (organisation: string, user: string, held: ReturnType<typeof sql>) => sql`(
  select coalesce(sum(c.n), 0)::int from cases.case_counts c
  where c.organisation_id = ${organisation} and c.audience = 'employer' and c.tab in ('pending', 'open', 'closed') and c.owner_id <> ${user}
    and c.owner_id in (
      select m.id from organisations.nodes top join organisations.nodes below on below.organisation_id = top.organisation_id and below.path ^@ top.path
        join accounts.memberships m on m.organisation_id = below.organisation_id and m.node_id = below.id
      where top.organisation_id = ${organisation} and top.id in (${held})))`;
