import type { Scope } from '#platform/operation/index.ts';
import { type Person, personColumns, personOf } from './person.ts';
import type { ContactKind, PersonsTables } from './tables.ts';

export interface ContactPoint {
  id: string;
  kind: ContactKind;
  value: string;
  confirmedAt: Date | null;
  confirmedHow: string | null;
}

/** A person by id, as far as the acting role sees the index; undefined otherwise. */
export async function readPerson({ tx }: Pick<Scope, 'tx'>, id: string): Promise<Person | undefined> {
  const row = await tx
    .withTables<PersonsTables>()
    .selectFrom('persons.persons')
    .select([...personColumns])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && personOf(row);
}

/** The live addresses of a person, confirmed ones first, newest first. */
export async function contactPointsOf({ tx }: Pick<Scope, 'tx'>, person: string): Promise<ContactPoint[]> {
  const rows = await tx
    .withTables<PersonsTables>()
    .selectFrom('persons.contact_points')
    .select(['id', 'kind', 'value', 'confirmed_at', 'confirmed_how'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('confirmed_at', sort => sort.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute();
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    value: row.value,
    confirmedAt: row.confirmed_at,
    confirmedHow: row.confirmed_how,
  }));
}

/**
 * Where a letter may go (REF.L6, ADV.4): the newest confirmed address, and the other confirmed channel that carries the code.
 * Without a confirmed e-mail or mobile there is nothing to send to.
 */
export async function confirmedChannels(
  scope: Pick<Scope, 'tx'>,
  person: string,
): Promise<{ email?: string; mobile?: string }> {
  const points = (await contactPointsOf(scope, person)).filter(point => point.confirmedAt);
  const of = (kind: ContactKind) => points.find(point => point.kind === kind)?.value;
  return { ...(of('email') ? { email: of('email') } : {}), ...(of('mobile') ? { mobile: of('mobile') } : {}) };
}
