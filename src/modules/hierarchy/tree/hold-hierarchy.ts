import { sql } from 'kysely';
import { everyNode, type Node, placesOf } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Levels a hierarchy has at most (ACC.O1). */
export const deepest = 5;

/**
 * Every position of an organisation, held until the transaction ends: of two administrators who change the tree at the same moment the
 * second waits and sees what the first did. Undefined when there is no such organisation to see.
 */
export async function holdHierarchy(tx: Tx, organisation: string): Promise<readonly Node[] | undefined> {
  const { rows } =
    await sql`select from organisations.organisations where id = ${organisation} for no key update`.execute(tx);
  return rows.length ? everyNode((await placesOf(tx, organisation)).nodes) : undefined;
}

/** The same with the position the change is about; undefined when it is not one of the organisation's. */
export async function holdNodes(
  tx: Tx,
  { organisation, node }: { organisation: string; node: string },
): Promise<{ nodes: readonly Node[]; node: Node } | undefined> {
  const nodes = await holdHierarchy(tx, organisation);
  const found = nodes?.find(each => each.id === node);
  return nodes && found && { nodes, node: found };
}

/** A position as people read it: every name from the top down. */
export const lineOf = (node: Pick<Node, 'line'>): string => node.line.join(' › ');

/** How many levels a branch has. */
export const levelsOf = (node: Pick<Node, 'children'>): number =>
  1 + Math.max(0, ...node.children.map(child => levelsOf(child)));
