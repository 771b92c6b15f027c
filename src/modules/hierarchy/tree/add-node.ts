import { sql } from 'kysely';
import { z } from 'zod';
import { changeReason, mayEdit, type Node } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { Invalid, operation } from '#platform/operation/index.ts';
import { deepest, holdHierarchy, lineOf } from './hold-hierarchy.ts';
import { nodeName, sameName } from './node-name.ts';

/**
 * Adds a position at the top or below another (ACC.O4); nobody holds it yet, so that nobody's sight changes. Answers its id.
 * @throws Invalid for a name that is there already, or below the fifth level
 */
export const addNode = operation({
  act: 'node.added',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid(), above: z.uuid().nullable(), name: nodeName, reason: changeReason }),
  async load({ tx }, { organisation, above: id }) {
    const nodes = await holdHierarchy(tx, organisation);
    const above = nodes?.find(each => each.id === id);
    return nodes && (id === null || above) ? { nodes, above } : undefined;
  },
  policy: mayEdit,
  async run({ tx, now, audit }, { nodes, above }, { organisation, name, reason: why }): Promise<{ node: string }> {
    if (above && above.depth + 1 >= deepest) throw new Invalid([{ field: 'name', message: 'hierarchy.too_deep' }]);
    if (nodes.some(each => each.parent === (above?.id ?? null) && sameName(each.name, name)))
      throw new Invalid([{ field: 'name', message: 'hierarchy.name_taken' }]);
    const { id: node } = await insertNode(tx, organisation, above, name, now);
    audit({
      act: 'node.added',
      ...{ organisation, object: { kind: 'node', id: node } },
      values: { to: [...(above?.line ?? []), name].join(' › '), below: above && lineOf(above), why },
    });
    return { node };
  },
});

type Above = Pick<Node, 'id' | 'path' | 'depth'> | undefined;

/** Writes a position below another, or at the top. */
export async function insertNode(
  tx: Tx,
  organisation: string,
  above: Above,
  name: string,
  now: Date,
): Promise<NonNullable<Above>> {
  const id = newId(now.getTime());
  const made = { id, path: `${above?.path ?? ''}${id}/`, depth: above ? above.depth + 1 : 0 };
  await sql`insert into organisations.nodes (organisation_id, id, parent_id, name, path, depth)
    values (${organisation}, ${id}, ${above?.id ?? null}, ${name}, ${made.path}, ${made.depth})`.execute(tx);
  return made;
}
