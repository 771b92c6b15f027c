import { newId } from '#platform/db/id.ts';
import type { CaseWorld } from '#test/support/case-world.ts';
import type { Objects } from './objects.ts';
import type { People } from './people.ts';

const lists = ['locations', 'divisions', 'departments'] as const;

/** Places and positions nobody stands at, for whoever edits organisations; and one of another organisation asked for under this one. */
export async function addOrganisationParts(world: CaseWorld, { northfold, saltmarsh }: People): Promise<Objects> {
  const [place, misplaced, node, farNode] = [
    ...[await addPlace(world, northfold, 'Quarry Office'), await addPlace(world, saltmarsh, 'Far Office')],
    ...[await world.node(northfold, 'Empty Post'), await world.node(saltmarsh, 'Far Post')],
  ] as [string, string, string, string];
  return {
    place: { id: northfold, place },
    foreignPlace: { id: northfold, place: misplaced },
    node: { id: northfold, node },
    foreignNode: { id: northfold, node: farNode },
  };
}

/** The same name, under the same id, in each of the three lists. */
async function addPlace(world: CaseWorld, organisation: string, name: string): Promise<string> {
  const id = newId();
  for (const list of lists)
    await world.sql(`insert into organisations.${list} (organisation_id, id, name) values ($1, $2, $3)`, [
      ...[organisation, id, name],
    ]);
  return id;
}
