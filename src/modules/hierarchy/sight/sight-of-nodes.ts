import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { SightChange } from './sight-change.ts';

/** Whose sight changes by how many cases when a position with all below it stands below another, or at the top (ACC.O4). */
export async function sightOfNodeMove(
  tx: Tx,
  { organisation, node, to }: { organisation: string; node: string; to: string | null },
): Promise<SightChange[]> {
  const { rows } = await sql<SightChange>`
    select membership, name, cases from app.sight_of_node_move(${organisation}, ${node}, ${to})`.execute(tx);
  return rows;
}

/** Whose sight changes by how many cases when a position is held by these memberships and nobody else (ACC.O4). */
export async function sightOfHolders(
  tx: Tx,
  { organisation, node, holders }: { organisation: string; node: string; holders: readonly string[] },
): Promise<SightChange[]> {
  const { rows } = await sql<SightChange>`
    select membership, name, cases from app.sight_of_holders(${organisation}, ${node}, ${[...holders]}::uuid[])`.execute(
    tx,
  );
  return rows;
}
