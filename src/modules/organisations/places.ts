import type { Tx } from '#platform/db/transaction.ts';
import type { OrganisationsTables } from './tables.ts';

export interface Place {
  id: string;
  name: string;
}

/** A position in the hierarchy (ACC.O1). `line` names every position from the top down to this one. */
export interface Node extends Place {
  parent: string | null;
  path: string;
  depth: number;
  line: readonly string[];
  children: readonly Node[];
}

export interface Places {
  divisions: readonly Place[];
  departments: readonly Place[];
  locations: readonly Place[];
  /** The top positions, each with those below it. */
  nodes: readonly Node[];
}

/** Divisions, departments, locations and the hierarchy of an organisation, each by name. */
export async function placesOf(tx: Tx, organisation: string): Promise<Places> {
  const list = (table: 'divisions' | 'departments' | 'locations') =>
    tx
      .withTables<OrganisationsTables>()
      .selectFrom(`organisations.${table}`)
      .select(['id', 'name'])
      .where('organisation_id', '=', organisation)
      .orderBy('name')
      .execute();
  const rows = await tx
    .withTables<OrganisationsTables>()
    .selectFrom('organisations.nodes')
    .select(['id', 'parent_id', 'name', 'path', 'depth'])
    .where('organisation_id', '=', organisation)
    .orderBy('depth')
    .orderBy('name')
    .execute();
  return {
    divisions: await list('divisions'),
    departments: await list('departments'),
    locations: await list('locations'),
    nodes: tree(rows),
  };
}

/** Every position in the order of the tree, a manager before those below. */
export function everyNode(nodes: readonly Node[]): Node[] {
  return nodes.flatMap(node => [node, ...everyNode(node.children)]);
}

interface NodeRow {
  id: string;
  parent_id: string | null;
  name: string;
  path: string;
  depth: number;
}

// Rows come by depth, so that a parent is always made before its children.
function tree(rows: readonly NodeRow[]): Node[] {
  const made = new Map<string, Node & { children: Node[] }>();
  const top: Node[] = [];
  for (const { id, parent_id, name, path, depth } of rows) {
    const above = parent_id === null ? undefined : made.get(parent_id);
    const node = { id, name, parent: parent_id, path, depth, line: [...(above?.line ?? []), name], children: [] };
    made.set(id, node);
    (above ? above.children : top).push(node);
  }
  return top;
}
