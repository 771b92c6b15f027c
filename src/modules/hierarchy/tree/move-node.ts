import { sql } from 'kysely';
import { z } from 'zod';
import { changeReason, everyNode, mayEdit, type Node, placesOf } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { Invalid, operation, query, Stale } from '#platform/operation/index.ts';
import { markOf, type SightChange } from '../sight/sight-change.ts';
import { sightOfNodeMove } from '../sight/sight-of-nodes.ts';
import { deepest, holdNodes, levelsOf, lineOf } from './hold-hierarchy.ts';
import { sameName } from './node-name.ts';

/** Who will see how many more or fewer cases, and the mark of what was shown, which the confirmation brings back. */
export interface SightPreview {
  changes: readonly SightChange[];
  seen: string;
}

/** `to`: the position it will stand below; null for the top. */
const given = { organisation: z.uuid(), node: z.uuid(), to: z.uuid('hierarchy.to_missing').nullable() };
type Given = { organisation: string; to: string | null };

/** Whose sight a move would change; nothing is changed (ACC.O4). @throws Invalid when it cannot be */
export const previewNodeMove = query({
  name: 'node.move_previewed',
  actors: ['administrator'],
  input: z.object(given),
  async run({ tx }, { node: id, ...rest }): Promise<SightPreview | undefined> {
    const nodes = everyNode((await placesOf(tx, rest.organisation)).nodes);
    const node = nodes.find(each => each.id === id);
    return node && preview(tx, nodes, node, rest);
  },
});

/**
 * Moves a position with all below it (ACC.O4). What was shown is brought back in `seen`. Works on the next request of everybody.
 * @throws Invalid below itself, below the fifth level, or below a position of elsewhere; Stale with a new preview when the tree, or who
 * would gain or lose, is not what was shown
 */
export const moveNode = operation({
  act: 'node.moved',
  actors: ['administrator'],
  input: z.object({ ...given, seen: z.string(), reason: changeReason }),
  load: ({ tx }, asked) => holdNodes(tx, asked),
  policy: mayEdit,
  async run({ tx, audit }, { nodes, node }, { organisation, to, seen, reason: why }): Promise<void> {
    const now = await preview(tx, nodes, node, { organisation, to });
    if (now.seen !== seen) throw new Stale(now);
    const above = nodes.find(each => each.id === to);
    await rewrite(tx, organisation, node, above);
    audit({
      act: 'node.moved',
      ...{ organisation, object: { kind: 'node', id: node.id } },
      values: {
        ...{ from: lineOf(node), to: [...(above?.line ?? []), node.name].join(' › '), why },
        sight: now.changes.map(({ membership, cases }) => ({ membership, cases })),
      },
    });
  },
});

async function preview(tx: Tx, nodes: readonly Node[], node: Node, { organisation, to }: Given): Promise<SightPreview> {
  const problem = problemOf(nodes, node, to);
  if (problem) throw new Invalid([{ field: 'to', message: problem }]);
  const changes = await sightOfNodeMove(tx, { organisation, node: node.id, to });
  const above = nodes.find(each => each.id === to);
  return { changes, seen: markOf([node.path, above?.path ?? ''], changes) };
}

function problemOf(nodes: readonly Node[], node: Node, to: string | null): string | undefined {
  const above = nodes.find(each => each.id === to);
  if (to !== null && !above) return 'hierarchy.to_missing';
  if (node.parent === to) return 'hierarchy.there_already';
  if (above?.path.startsWith(node.path)) return 'hierarchy.below_itself';
  if ((above ? above.depth + 1 : 0) + levelsOf(node) > deepest) return 'hierarchy.too_deep';
  return nodes.some(each => each.parent === to && sameName(each.name, node.name)) ? 'hierarchy.name_taken' : undefined;
}

async function rewrite(tx: Tx, organisation: string, node: Node, above: Node | undefined): Promise<void> {
  const path = `${above?.path ?? ''}${node.id}/`;
  const deeper = (above ? above.depth + 1 : 0) - node.depth;
  await sql`update organisations.nodes set path = ${path} || substr(path, ${node.path.length + 1}), depth = depth + ${deeper},
      parent_id = case when id = ${node.id} then ${above?.id ?? null}::uuid else parent_id end
    where organisation_id = ${organisation} and path >= ${node.path} and path < ${`${node.path}g`}`.execute(tx);
}
