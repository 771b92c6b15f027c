import { z } from 'zod';
import { changeReason, everyNode, mayEdit, type Node, placesOf } from '#modules/organisations/index.ts';
import { Invalid, operation, query, type Scope } from '#platform/operation/index.ts';
import { insertNode } from '../tree/add-node.ts';
import { holdHierarchy } from '../tree/hold-hierarchy.ts';
import { type HierarchyReading, keyOf, readLines } from './read-lines.ts';

const given = { organisation: z.uuid(), text: z.string() };
const keysOf = (nodes: readonly Node[]) => new Set(nodes.map(node => keyOf(node.line)));

/** What importing positions would do, row by row; nothing is changed (ACC.O3, ACC.O4). */
export const previewHierarchy = query({
  name: 'hierarchy.previewed',
  actors: ['administrator'],
  input: z.object(given),
  run: async ({ tx }, { organisation, text }): Promise<HierarchyReading> =>
    readLines(text, keysOf(everyNode((await placesOf(tx, organisation)).nodes))),
});

/**
 * Adds the positions of a list that are not there (ACC.O4); what is there stays as it is, so that the same list twice does nothing twice,
 * and nobody's sight changes. Answers how many were added. @throws Invalid when any row is wrong: then nothing is added
 */
export const importHierarchy = operation({
  act: 'hierarchy.imported',
  actors: ['administrator'],
  input: z.object({ ...given, reason: changeReason }),
  load: ({ tx }, { organisation }) => holdHierarchy(tx, organisation),
  policy: mayEdit,
  async run(scope, nodes, { organisation, text, reason: why }): Promise<{ added: number }> {
    const read = readLines(text, keysOf(nodes));
    if ('problem' in read) throw new Invalid([{ field: 'text', message: `organisation.list_${read.problem}` }]);
    const wrong = read.rows.filter(row => row.outcome === 'wrong').map(row => row.line);
    if (wrong.length)
      throw new Invalid([
        { field: 'text', message: 'organisation.list_wrong', values: { lines: wrong.slice(0, 20).join(', ') } },
      ]);
    const added = await addLines(
      scope,
      organisation,
      nodes,
      read.rows.map(row => row.names),
    );
    scope.audit({
      act: 'hierarchy.imported',
      ...{ organisation, object: { kind: 'organisation', id: organisation } },
      values: { added, why },
    });
    return { added: added.length };
  },
});

type Above = Pick<Node, 'id' | 'path' | 'depth'>;

async function addLines(
  { tx, now }: Scope,
  organisation: string,
  nodes: readonly Node[],
  lines: readonly (readonly string[])[],
): Promise<string[]> {
  const there = new Map<string, Above>(nodes.map(node => [keyOf(node.line), node]));
  const added: string[] = [];
  for (const names of lines) {
    let above: Above | undefined;
    for (const i of names.keys()) {
      const line = names.slice(0, i + 1);
      const found = there.get(keyOf(line)) ?? (await insertNode(tx, organisation, above, names[i]!, now));
      if (!there.has(keyOf(line))) added.push(line.join(' › '));
      there.set(keyOf(line), found);
      above = found;
    }
  }
  return added;
}
