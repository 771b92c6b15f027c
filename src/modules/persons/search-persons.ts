import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { isDay } from '#platform/clock/day.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import { query } from '#platform/operation/index.ts';
import { type Person, personColumns, personOf } from './person.ts';
import type { PersonsTables } from './tables.ts';

const input = z.object({
  familyName: z.string().trim().min(2, 'persons.letters_wanted').max(100, 'persons.letters_wanted'),
  givenName: z.string().trim().max(100).default(''),
  dateOfBirth: z.string().refine(isDay, 'persons.birth_date').optional(),
});

/**
 * The index searched for the person a case is about: family name by its beginning, nearest first (same birth date, then same
 * given name). Ten hits, never oneself (ACC.V4); one audit entry with the ids shown.
 */
export const searchPersons = query({
  name: 'person.searched',
  actors: ['clinician', 'case_administrator'],
  input,
  async run({ tx }, { familyName, givenName, dateOfBirth }) {
    const family = sortKey(familyName);
    const given = sortKey(givenName);
    const rows = await tx
      .withTables<PersonsTables>()
      .selectFrom('persons.persons')
      .select([...personColumns])
      .where(eb => eb(eb.ref('family_key'), '^@' as never, family as never))
      .where('canonical_person_id', 'is', null)
      .where(sql<SqlBool>`not app.is_own(id, '')`)
      .orderBy(eb =>
        eb
          .case()
          .when('date_of_birth', '=', dateOfBirth ?? null)
          .then(0)
          .else(1)
          .end(),
      )
      .orderBy(eb => eb.case().when('given_key', '=', given).then(0).else(1).end())
      .orderBy('family_key')
      .orderBy('given_key')
      .orderBy('id')
      .limit(10)
      .execute();
    return rows.map((row): Person => personOf(row));
  },
  reads: found => ({ act: 'person.searched', values: { shown: found.map(person => person.id) } }),
});
