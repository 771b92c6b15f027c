import { newId } from '#platform/db/id.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Node, placesOf } from '../places.ts';
import type { OrganisationsTables } from '../tables.ts';
import { inUse } from './in-use.ts';
import type { NodeInFile } from './organisation-file.ts';

/**
 * Brings the hierarchy to what the file says. A node is the same when it stands at the same place under the same names. One left out
 * goes, unless somebody stands there or below; answers the lines of those kept.
 */
export async function saveNodes(
  tx: Tx,
  organisation: string,
  wanted: readonly NodeInFile[],
  now: Date,
): Promise<string[]> {
  const there = (await placesOf(tx, organisation)).nodes;
  await addMissing(tx, organisation, wanted, there, undefined, now);
  return removeLeftOut(tx, organisation, wanted, there);
}

type Above = Pick<Node, 'id' | 'path' | 'depth'> | undefined;

async function addMissing(
  tx: Tx,
  organisation: string,
  wanted: readonly NodeInFile[],
  there: readonly Node[],
  above: Above,
  now: Date,
): Promise<void> {
  for (const { name, children } of wanted) {
    const found = there.find(node => node.name === name);
    const node = found ?? (await addNode(tx, organisation, name, above, now));
    await addMissing(tx, organisation, children, found?.children ?? [], node, now);
  }
}

async function addNode(
  tx: Tx,
  organisation: string,
  name: string,
  above: Above,
  now: Date,
): Promise<NonNullable<Above>> {
  const id = newId(now.getTime());
  const node = { id, path: `${above?.path ?? ''}${id}/`, depth: above ? above.depth + 1 : 0 };
  await tx
    .withTables<OrganisationsTables>()
    .insertInto('organisations.nodes')
    .values({ organisation_id: organisation, parent_id: above?.id ?? null, name, ...node })
    .execute();
  return node;
}

async function removeLeftOut(
  tx: Tx,
  organisation: string,
  wanted: readonly NodeInFile[],
  there: readonly Node[],
): Promise<string[]> {
  const kept: string[] = [];
  for (const node of there) {
    const same = wanted.find(each => each.name === node.name);
    kept.push(...(await removeLeftOut(tx, organisation, same?.children ?? [], node.children)));
    if (same) continue;
    if (await inUse(tx, organisation, 'nodes', node.id)) kept.push(node.line.join(' › '));
    else await remove(tx, organisation, node.id);
  }
  return kept;
}

async function remove(tx: Tx, organisation: string, id: string): Promise<void> {
  const nodes = tx.withTables<OrganisationsTables>().deleteFrom('organisations.nodes');
  await nodes.where('organisation_id', '=', organisation).where('id', '=', id).execute();
}
