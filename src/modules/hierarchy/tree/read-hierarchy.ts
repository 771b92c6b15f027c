import { sql } from 'kysely';
import { z } from 'zod';
import { type Node, organisationOf, placesOf } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { query } from '#platform/operation/index.ts';
import { lineOf } from './hold-hierarchy.ts';

export interface Holder {
  membership: string;
  name: string;
  username: string;
}
/** A position with who holds it, and how many users stand at it. */
export interface HierarchyNode {
  id: string;
  name: string;
  line: string;
  depth: number;
  parent: string | null;
  holders: readonly Holder[];
  standing: number;
  children: readonly HierarchyNode[];
}
export interface Hierarchy {
  organisation: { id: string; name: string };
  nodes: readonly HierarchyNode[];
}

/** The hierarchy of an organisation for provider administrators: every position, who holds it, how many stand there (ACC.O4). */
export const readHierarchy = query({
  name: 'hierarchy.read',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid() }),
  run: ({ tx }, { organisation }): Promise<Hierarchy> => hierarchyOf(tx, organisation),
});

async function hierarchyOf(tx: Tx, id: string): Promise<Hierarchy> {
  const { name } = await organisationOf(tx, id);
  const { nodes } = await placesOf(tx, id);
  const holders = Map.groupBy(await holdersIn(tx, id), each => each.node);
  const { rows } = await sql<{
    node: string;
    n: number;
  }>`select node_id as node, count(*)::int as n from accounts.memberships
      where organisation_id = ${id} and node_id is not null group by node_id`.execute(tx);
  const standing = new Map(rows.map(row => [row.node, row.n]));
  const dress = (node: Node): HierarchyNode => ({
    ...{ id: node.id, name: node.name, line: lineOf(node), depth: node.depth, parent: node.parent },
    ...{ holders: holders.get(node.id) ?? [], standing: standing.get(node.id) ?? 0 },
    children: node.children.map(dress),
  });
  return { organisation: { id, name }, nodes: nodes.map(dress) };
}

export interface NodeDetails {
  organisation: Hierarchy['organisation'];
  node: HierarchyNode;
  /** Every position, in the order of the tree. */
  all: readonly HierarchyNode[];
}

/** One position, with all there are for choosing from. */
export const readNode = query({
  name: 'node.read',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid(), node: z.uuid() }),
  async run({ tx }, { organisation: of, node: id }): Promise<NodeDetails | undefined> {
    const { organisation, nodes } = await hierarchyOf(tx, of);
    const all = everyHierarchyNode(nodes);
    const node = all.find(each => each.id === id);
    return node && { organisation, node, all };
  },
});

/** Every position in the order of the tree. */
export const everyHierarchyNode = (nodes: readonly HierarchyNode[]): HierarchyNode[] =>
  nodes.flatMap(node => [node, ...everyHierarchyNode(node.children)]);

async function holdersIn(tx: Tx, organisation: string): Promise<(Holder & { node: string })[]> {
  const { rows } = await sql<Holder & { node: string }>`
    select h.node_id as node, m.id as membership, m.display_name as name, a.username from accounts.node_holders h
      join accounts.memberships m on m.organisation_id = h.organisation_id and m.id = h.membership_id
      join accounts.accounts a on a.id = m.account_id
    where h.organisation_id = ${organisation} order by m.sort_key, m.id`.execute(tx);
  return rows;
}

/** How many stand at a position, and hold it. */
export async function countsOf(
  tx: Tx,
  organisation: string,
  node: string,
): Promise<{ standing: number; holders: number }> {
  const { rows } = await sql<{ standing: number; holders: number }>`select
    (select count(*)::int from accounts.memberships where organisation_id = ${organisation} and node_id = ${node}) as standing,
    (select count(*)::int from accounts.node_holders where organisation_id = ${organisation} and node_id = ${node}) as holders`.execute(
    tx,
  );
  return rows[0]!;
}
