import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import type { Place } from '../places.ts';
import type { OrganisationsTables } from '../tables.ts';

export const placeLists = ['locations', 'divisions', 'departments'] as const;
export type PlaceList = (typeof placeLists)[number];
export const placeList = z.enum(placeLists);

/** The names of one list of an organisation, by name. */
export const placesIn = (tx: Tx, organisation: string, list: PlaceList): Promise<Place[]> =>
  tx
    .withTables<OrganisationsTables>()
    .selectFrom(`organisations.${list}`)
    .select(['id', 'name'])
    .where('organisation_id', '=', organisation)
    .orderBy('name')
    .execute();

/** The same place, kept until the transaction ends. */
export const holdPlace = (tx: Tx, organisation: string, list: PlaceList, id: string): Promise<Place | undefined> =>
  tx
    .withTables<OrganisationsTables>()
    .selectFrom(`organisations.${list}`)
    .select(['id', 'name'])
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
