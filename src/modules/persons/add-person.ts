import { z } from 'zod';
import { isDay } from '#platform/clock/day.ts';
import { newId } from '#platform/db/id.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { PersonsTables } from './tables.ts';

export const newPerson = z.object({
  title: z.string().trim().max(35).default(''),
  givenName: z.string().trim().min(1, 'persons.name_wanted').max(200, 'persons.name_wanted'),
  familyName: z.string().trim().min(1, 'persons.name_wanted').max(200, 'persons.name_wanted'),
  dateOfBirth: z.string().refine(isDay, 'persons.birth_date').nullable().default(null),
  niNumber: z.string().max(20).nullable().default(null),
});
export type NewPerson = z.output<typeof newPerson>;

/** Adds a person to the index inside a running operation of staff (triage: "new"). The caller's entry names the person. */
export async function addPerson(scope: Scope, person: NewPerson): Promise<string> {
  const id = newId(scope.now.getTime());
  await scope.tx
    .withTables<PersonsTables>()
    .insertInto('persons.persons')
    .values({
      id,
      title: person.title,
      given_name: person.givenName,
      family_name: person.familyName,
      given_key: sortKey(person.givenName),
      family_key: sortKey(person.familyName),
      date_of_birth: person.dateOfBirth,
      ni_number: person.niNumber,
      verified: true,
      created_at: scope.now,
      created_by: 'account' in scope.actor ? scope.actor.account : null,
    })
    .execute();
  return id;
}
