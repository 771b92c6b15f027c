import { sql } from 'kysely';
import { z } from 'zod';
import { changeReason, mayEdit } from '#modules/organisations/index.ts';
import { operation, WrongState } from '#platform/operation/index.ts';
import { holdNodes, lineOf } from './hold-hierarchy.ts';
import { countsOf } from './read-hierarchy.ts';

/** Removes a position that is empty (ACC.O4). @throws WrongState saying how many stand there, hold it, or how many are below it */
export const removeNode = operation({
  act: 'node.removed',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid(), node: z.uuid(), reason: changeReason }),
  load: ({ tx }, given) => holdNodes(tx, given),
  policy: mayEdit,
  async run({ tx, audit }, { node }, { organisation, reason: why }): Promise<void> {
    const { standing, holders } = await countsOf(tx, organisation, node.id);
    const below = node.children.length;
    if (standing + holders + below) throw new WrongState('hierarchy.not_empty', { standing, holders, below });
    await sql`delete from organisations.nodes where organisation_id = ${organisation} and id = ${node.id}`.execute(tx);
    audit({
      act: 'node.removed',
      ...{ organisation, object: { kind: 'node', id: node.id } },
      values: { from: lineOf(node), why },
    });
  },
});
