import { sql } from 'kysely';
import { z } from 'zod';
import { changeReason, mayEdit } from '#modules/organisations/index.ts';
import { Invalid, operation, Stale, WrongState } from '#platform/operation/index.ts';
import { holdNodes } from './hold-hierarchy.ts';
import { nodeName, sameName } from './node-name.ts';

/**
 * Renames a position (ACC.O4); nobody's sight changes. `seen` is the name the page showed.
 * @throws Stale with the name it has meanwhile; Invalid when its neighbour has the name; WrongState
 */
export const renameNode = operation({
  act: 'node.renamed',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid(), node: z.uuid(), name: nodeName, seen: z.string(), reason: changeReason }),
  load: ({ tx }, given) => holdNodes(tx, given),
  policy: mayEdit,
  async run({ tx, audit }, { nodes, node }, { organisation, name, seen, reason: why }): Promise<void> {
    if (node.name !== seen) throw new Stale({ name: node.name });
    if (node.name === name) throw new WrongState('organisation.nothing_changed');
    const beside = nodes.filter(each => each.parent === node.parent && each.id !== node.id);
    if (beside.some(each => sameName(each.name, name)))
      throw new Invalid([{ field: 'name', message: 'hierarchy.name_taken' }]);
    await sql`update organisations.nodes set name = ${name}
      where organisation_id = ${organisation} and id = ${node.id}`.execute(tx);
    audit({
      act: 'node.renamed',
      ...{ organisation, object: { kind: 'node', id: node.id } },
      values: { from: node.name, to: name, why },
    });
  },
});
