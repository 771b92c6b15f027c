import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { Invalid, operation, query, Stale, WrongState } from '#platform/operation/index.ts';
import { mayEdit } from '../editing/may-edit.ts';
import { reason } from '../editing/reason.ts';
import { inUse } from '../import/in-use.ts';
import { line } from '../import/organisation-file.ts';
import type { Place } from '../places.ts';
import type { OrganisationsTables } from '../tables.ts';
import { holdPlace, type PlaceList, placeList, placesIn } from './place-table.ts';

const of = { organisation: z.uuid(), list: placeList };
const placeName = z
  .unknown()
  .refine(value => line(120).safeParse(value).success, 'organisation.place_name_wrong')
  .transform(value => line(120).parse(value));

/** One place, with how many users stand there. */
export const readPlace = query({
  name: 'place.read',
  actors: ['administrator'],
  input: z.object({ ...of, place: z.uuid() }),
  run: async ({ tx }, { organisation, list, place: id }): Promise<(Place & { users: number }) | undefined> => {
    const place = (await placesIn(tx, organisation, list)).find(each => each.id === id);
    return place && { ...place, users: await usersAt(tx, organisation, list, id) };
  },
});

/**
 * Renames a place; whoever stands there stands there still. `seen` is the name the page showed.
 * @throws Stale with the name it has meanwhile; Invalid when another of the list has the name
 */
export const renamePlace = operation({
  act: 'place.renamed',
  actors: ['administrator'],
  input: z.object({ ...of, place: z.uuid(), name: placeName, seen: z.string(), reason }),
  load: ({ tx }, { organisation, list, place }) => holdPlace(tx, organisation, list, place),
  policy: mayEdit,
  async run({ tx, audit }, place, { organisation, list, name, seen, reason: why }): Promise<void> {
    if (place.name !== seen) throw new Stale({ name: place.name });
    if (place.name === name) throw new WrongState('organisation.nothing_changed');
    const others = (await placesIn(tx, organisation, list)).filter(each => each.id !== place.id);
    if (others.some(each => each.name.toLowerCase() === name.toLowerCase()))
      throw new Invalid([{ field: 'name', message: 'organisation.place_name_taken' }]);
    await tx
      .withTables<OrganisationsTables>()
      .updateTable(`organisations.${list}`)
      .set({ name })
      .where('organisation_id', '=', organisation)
      .where('id', '=', place.id)
      .execute();
    audit({
      act: 'place.renamed',
      ...{ organisation, object: { kind: 'place', id: place.id } },
      values: { list, from: place.name, to: name, why },
    });
  },
});

/** Removes a place nobody stands at. @throws WrongState saying how many do */
export const removePlace = operation({
  act: 'place.removed',
  actors: ['administrator'],
  input: z.object({ ...of, place: z.uuid(), reason }),
  load: ({ tx }, { organisation, list, place }) => holdPlace(tx, organisation, list, place),
  policy: mayEdit,
  async run({ tx, audit }, place, { organisation, list, reason: why }): Promise<void> {
    if (await inUse(tx, organisation, list, place.id))
      throw new WrongState('organisation.place_in_use', { count: await usersAt(tx, organisation, list, place.id) });
    await tx
      .withTables<OrganisationsTables>()
      .deleteFrom(`organisations.${list}`)
      .where('organisation_id', '=', organisation)
      .where('id', '=', place.id)
      .execute();
    audit({
      act: 'place.removed',
      ...{ organisation, object: { kind: 'place', id: place.id } },
      values: { list, from: place.name, why },
    });
  },
});

const columnOf = { locations: 'location_id', divisions: 'division_id', departments: 'department_id' };

async function usersAt(tx: Tx, organisation: string, list: PlaceList, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from accounts.memberships
    where organisation_id = ${organisation} and ${sql.ref(columnOf[list])} = ${id}`.execute(tx);
  return rows[0]!.n;
}
