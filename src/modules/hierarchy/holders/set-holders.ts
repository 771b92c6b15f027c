import { sql } from 'kysely';
import { z } from 'zod';
import { changeReason, everyNode, mayEdit, placesOf } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { Invalid, operation, query, Stale, WrongState } from '#platform/operation/index.ts';
import { markOf } from '../sight/sight-change.ts';
import { sightOfHolders } from '../sight/sight-of-nodes.ts';
import { holdNodes, lineOf } from '../tree/hold-hierarchy.ts';
import type { SightPreview } from '../tree/move-node.ts';

const holders = z
  .array(z.uuid())
  .max(200, 'hierarchy.too_many_holders')
  .transform(given => [...new Set(given)].sort());
const given = { organisation: z.uuid(), node: z.uuid(), holders };
type Given = z.output<z.ZodObject<typeof given>>;

/** Whose sight it would change if these memberships held the position and nobody else; nothing is changed (ACC.O4). */
export const previewHolders = query({
  name: 'node.holders_previewed',
  actors: ['administrator'],
  input: z.object(given),
  async run({ tx }, asked): Promise<SightPreview | undefined> {
    const nodes = everyNode((await placesOf(tx, asked.organisation)).nodes);
    return nodes.some(each => each.id === asked.node) ? preview(tx, asked) : undefined;
  },
});

/**
 * Says who holds a position: one or several memberships, or nobody, which vacates it (ACC.O1, ACC.O4). Works on their next request. What
 * was shown is brought back in `seen`. @throws Invalid for somebody of elsewhere; Stale with a new preview when somebody changed the
 * holders, or who would gain or lose, is not what was shown; WrongState when nothing is different
 */
export const setHolders = operation({
  act: 'node.holders_set',
  actors: ['administrator'],
  input: z.object({ ...given, seen: z.string(), reason: changeReason }),
  load: ({ tx }, asked) => holdNodes(tx, asked),
  policy: mayEdit,
  async run({ tx, audit }, { node }, { seen, reason: why, ...asked }): Promise<void> {
    const { organisation, holders: wanted } = asked;
    const now = await preview(tx, asked);
    const held = await heldBy(tx, organisation, node.id);
    if (held.join() === wanted.join()) throw new WrongState('organisation.nothing_changed');
    if (now.seen !== seen) throw new Stale(now);
    await sql`delete from accounts.node_holders where organisation_id = ${organisation} and node_id = ${node.id}
      and membership_id <> all (${wanted}::uuid[])`.execute(tx);
    await sql`insert into accounts.node_holders (organisation_id, node_id, membership_id)
      select ${organisation}, ${node.id}, unnest(${wanted}::uuid[]) on conflict do nothing`.execute(tx);
    audit({
      act: 'node.holders_set',
      ...{ organisation, object: { kind: 'node', id: node.id } },
      values: {
        ...{ node: lineOf(node), from: held, to: wanted, why },
        sight: now.changes.map(({ membership, cases }) => ({ membership, cases })),
      },
    });
  },
});

async function preview(tx: Tx, asked: Given): Promise<SightPreview> {
  const { organisation, node, holders: wanted } = asked;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from accounts.memberships
    where organisation_id = ${organisation} and id = any (${wanted}::uuid[])`.execute(tx);
  if (rows[0]!.n !== wanted.length) throw new Invalid([{ field: 'holders', message: 'hierarchy.holder_missing' }]);
  const changes = await sightOfHolders(tx, asked);
  const stood = await sql<{ path: string }>`select path from organisations.nodes
    where organisation_id = ${organisation} and id = ${node}`.execute(tx);
  const held = await heldBy(tx, organisation, node);
  return { changes, seen: markOf([...stood.rows.map(row => row.path), ...held, 'wanted', ...wanted], changes) };
}

async function heldBy(tx: Tx, organisation: string, node: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select membership_id as id from accounts.node_holders
    where organisation_id = ${organisation} and node_id = ${node} order by membership_id`.execute(tx);
  return rows.map(row => row.id);
}
