import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { Invalid, operation, query } from '#platform/operation/index.ts';
import { holdOrganisation } from '../editing/hold-organisation.ts';
import { mayEdit } from '../editing/may-edit.ts';
import { reason } from '../editing/reason.ts';
import type { OrganisationsTables } from '../tables.ts';
import { placeList, placesIn } from './place-table.ts';
import { type NameReading, readNames } from './read-names.ts';

const given = { organisation: z.uuid(), list: placeList, text: z.string() };

/** What adding a pasted list would do, row by row; nothing is changed (ACC.O3). */
export const previewPlaces = query({
  name: 'places.previewed',
  actors: ['administrator'],
  input: z.object(given),
  run: async ({ tx }, { organisation, list, text }): Promise<NameReading> => {
    const there = await placesIn(tx, organisation, list);
    return readNames(
      text,
      there.map(place => place.name),
    );
  },
});

/**
 * Adds names to the locations, divisions or departments of an organisation, one a line; those that are there stay as they are, so that
 * the same list twice does nothing twice (ACC.O3). @throws Invalid when any row is wrong: then nothing is added
 */
export const addPlaces = operation({
  act: 'places.added',
  actors: ['administrator'],
  input: z.object({ ...given, reason }),
  // The organisation is held, so that of two who add the same name one finds it there.
  load: ({ tx }, { organisation }) => holdOrganisation(tx, organisation),
  policy: mayEdit,
  async run({ tx, now, audit }, row, { organisation, list, text, reason: why }): Promise<{ added: number }> {
    const there = await placesIn(tx, organisation, list);
    const read = readNames(
      text,
      there.map(place => place.name),
    );
    if ('problem' in read) throw new Invalid([{ field: 'text', message: `organisation.list_${read.problem}` }]);
    const wrong = read.rows.filter(each => each.outcome === 'wrong').map(each => each.line);
    if (wrong.length)
      throw new Invalid([
        { field: 'text', message: 'organisation.list_wrong', values: { lines: wrong.slice(0, 20).join(', ') } },
      ]);
    const names = read.rows.filter(each => each.outcome === 'new').map(each => each.name);
    if (names.length)
      await tx
        .withTables<OrganisationsTables>()
        .insertInto(`organisations.${list}`)
        .values(names.map(name => ({ organisation_id: organisation, id: newId(now.getTime()), name })))
        .execute();
    audit({
      act: 'places.added',
      ...{ organisation, object: { kind: 'organisation', id: row.id } },
      values: { list, added: names, why },
    });
    return { added: names.length };
  },
});
