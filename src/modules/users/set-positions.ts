import { sql } from 'kysely';
import { z } from 'zod';
import { sightOfPositions } from '#modules/hierarchy/index.ts';
import { everyNode, placesOf } from '#modules/organisations/index.ts';
import { actingOrganisation, Invalid, operation, query, WrongState } from '#platform/operation/index.ts';
import { mayAdminister } from './policy.ts';
import { reason } from './reason.ts';

import { findUser } from './user.ts';

const nodes = z.array(z.uuid()).max(200);

/** How many cases of others somebody sees through the positions they hold, now and with these (ACC.U5). */
export const previewPositions = query({
  name: 'user.positions_previewed',
  actors: ['employer', 'administrator'],
  input: z.object({ user: z.uuid(), nodes }),
  async run({ tx, actor }, given): Promise<{ before: number; after: number } | undefined> {
    if (!(await findUser(tx, given.user))) return undefined;
    return sightOfPositions(tx, { organisation: actingOrganisation(actor), ...given });
  },
});

/**
 * Sets the positions somebody holds: they see the cases of whoever stands at or below them, from their next request on (ACC.O1, ACC.X1).
 * Throws NotVisible, Invalid (a position of elsewhere), Refused, WrongState (nothing changed).
 */
export const setPositions = operation({
  act: 'user.positions_set',
  actors: ['employer', 'administrator'],
  input: z.object({ user: z.uuid(), nodes, reason }),
  async load({ tx, actor }, given) {
    const user = await findUser(tx, given.user);
    return user && { user, known: everyNode((await placesOf(tx, actingOrganisation(actor))).nodes) };
  },
  policy: (actor, { user }) => mayAdminister(actor, user),
  async run(scope, { user, known }, given): Promise<void> {
    const organisation = actingOrganisation(scope.actor);
    const wanted = [...new Set(given.nodes)];
    const nameOf = (id: string) => known.find(node => node.id === id)?.line.join(' › ') ?? '';
    if (wanted.some(id => !nameOf(id))) throw new Invalid([{ field: 'nodes', message: 'user.place_missing' }]);
    const { rows } = await sql<{ id: string }>`
      select node_id as id from accounts.node_holders where organisation_id = ${organisation} and membership_id = ${user.id}`.execute(
      scope.tx,
    );
    const held = rows.map(row => row.id);
    const gone = held.filter(id => !wanted.includes(id));
    const fresh = wanted.filter(id => !held.includes(id));
    if (!gone.length && !fresh.length) throw new WrongState('user.nothing_changed');
    await sql`delete from accounts.node_holders
      where organisation_id = ${organisation} and membership_id = ${user.id} and node_id = any (${gone}::uuid[])`.execute(
      scope.tx,
    );
    await sql`insert into accounts.node_holders (organisation_id, node_id, membership_id)
      select ${organisation}, node, ${user.id} from unnest(${fresh}::uuid[]) node`.execute(scope.tx);
    scope.audit({
      act: 'user.positions_set',
      organisation,
      object: { kind: 'membership', id: user.id },
      values: { from: held.map(nameOf), to: wanted.map(nameOf), why: given.reason },
    });
  },
});
