import { sql } from 'kysely';
import { z } from 'zod';
import { everyNode, type Places, placesOf } from '#modules/organisations/index.ts';
import { actingOrganisation, query } from '#platform/operation/index.ts';
import { heldByNobody } from './held-by-nobody.ts';
import { findUser, type User } from './user.ts';

/** All about one user (ACC.U5). */
export interface UserDetails {
  user: User;
  places: Places;
  /** Positions held, each as its line from the top. */
  holds: readonly { id: string; line: string }[];
  /** Cases owned, by tab. */
  owns: { open: number; pending: number; closed: number };
  /** The newest ten. */
  signIns: readonly { at: Date }[];
  shares: readonly { with: string; given: boolean; until: Date | null }[];
  /** Permissions that nobody who can sign in holds: somebody must be the first (ACC.U4). */
  heldByNobody: readonly string[];
}

/** One user of the acting organisation, for its user administrators: details, place, positions, cases, shares, sign-ins (ACC.U5). */
export const readUser = query({
  name: 'user.read',
  actors: ['employer', 'administrator'],
  input: z.object({ user: z.uuid() }),
  async run({ tx, actor, now }, { user: id }): Promise<UserDetails | undefined> {
    const user = await findUser(tx, id);
    if (!user) return undefined;
    const organisation = actingOrganisation(actor);
    const places = await placesOf(tx, organisation);
    const held = await sql<{ id: string }>`
      select node_id as id from accounts.node_holders where organisation_id = ${organisation} and membership_id = ${id}`.execute(
      tx,
    );
    const counts = await sql<{ tab: 'open' | 'pending' | 'closed'; n: number }>`
      select tab, sum(n)::int as n from cases.case_counts
      where organisation_id = ${organisation} and owner_id = ${id} and tab in ('open', 'pending', 'closed') group by tab`.execute(
      tx,
    );
    const signIns = await sql<UserDetails['signIns'][number]>`
      select at from app.user_sign_ins(${id}) order by at desc, id desc limit 10`.execute(tx);
    const shares = await sql<UserDetails['shares'][number]>`
      select m.display_name as "with", g.owner_id = ${id} as given, g.until from (
        select owner_id, with_id, null::timestamptz as until from sharing.shares where organisation_id = ${organisation} and ended_at is null
        union all select owner_id, with_id, until_at from sharing.delegations
          where organisation_id = ${organisation} and ended_at is null and until_at > ${now}) g
        join app.members() m on m.id = case g.owner_id when ${id} then g.with_id else g.owner_id end
      where ${id} in (g.owner_id, g.with_id) order by m.sort_key, m.id limit 50`.execute(tx);
    const lines = new Map(everyNode(places.nodes).map(node => [node.id, node.line.join(' › ')]));
    return {
      ...{ user, places, signIns: signIns.rows, shares: shares.rows, heldByNobody: await heldByNobody(tx) },
      holds: held.rows.map(({ id: node }) => ({ id: node, line: lines.get(node) ?? '' })),
      owns: { open: 0, pending: 0, closed: 0, ...Object.fromEntries(counts.rows.map(({ tab, n }) => [tab, n])) },
    };
  },
  reads: ({ user }) => ({
    act: 'user.read',
    object: { kind: 'membership', id: user.id },
    subject: user.account,
  }),
});
