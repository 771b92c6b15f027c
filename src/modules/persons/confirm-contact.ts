import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { Invalid, operation, type Scope } from '#platform/operation/index.ts';
import { readPerson } from './read-person.ts';
import type { ContactKind, PersonsTables } from './tables.ts';

const input = z.object({
  person: z.uuid(),
  organisation: z.uuid(),
  kind: z.enum(['email', 'mobile', 'post']),
  value: z.string().trim().max(500),
  how: z.string().trim().max(500),
  /** Mail domains of the employer: an address in one of them is asked about twice (REF.L6). */
  employerDomains: z.array(z.string()).default([]),
  referrerEmail: z.string().default(''),
  chosenAllTheSame: z.boolean().default(false),
});
type Input = z.output<typeof input>;

/**
 * Staff write down an address that the person themselves confirmed, at an appointment or on the telephone: who, when, how (REF.L6).
 * A newer address of a kind ends the older one. Throws Invalid for an address that cannot be one.
 */
export const confirmContact = operation({
  act: 'person.contact_confirmed',
  actors: ['clinician', 'case_administrator'],
  input,
  load: (scope, { person }) => readPerson(scope, person),
  policy: () => undefined,
  async run(scope, person, given) {
    const value = check(given);
    const before = await endOlder(scope, person.id, given.kind);
    const id = newId(scope.now.getTime());
    await scope.tx
      .withTables<PersonsTables>()
      .insertInto('persons.contact_points')
      .values({
        id,
        person_id: person.id,
        kind: given.kind,
        value,
        source: 'staff',
        confirmed_at: scope.now,
        confirmed_by: scope.actor.account,
        confirmed_how: given.how,
        created_at: scope.now,
      })
      .execute();
    scope.audit({
      act: 'person.contact_confirmed',
      organisation: given.organisation,
      object: { kind: 'person', id: person.id },
      subject: person.id,
      values: { kind: given.kind, from: before, to: value, why: given.how },
    });
    return { id };
  },
});

function check(given: Input): string {
  const problems = [];
  const value = given.kind === 'mobile' ? given.value.replace(/[\s()-]/g, '') : given.value;
  if (given.kind === 'email' && !/^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[^\s@<>"',;:]+$/.test(value))
    problems.push({ field: 'email', message: 'persons.email_wanted' });
  if (given.kind === 'mobile' && !/^\+?\d{7,15}$/.test(value))
    problems.push({ field: 'mobile', message: 'persons.mobile_wanted' });
  if (given.kind === 'post' && !/\p{L}/u.test(value))
    problems.push({ field: 'post', message: 'persons.address_wanted' });
  if (!/\p{L}/u.test(given.how)) problems.push({ field: 'how', message: 'persons.how_wanted' });
  if (!problems.length && given.kind === 'email' && !given.chosenAllTheSame && belongsToEmployer(value, given)) {
    problems.push({ field: 'email', message: 'persons.employer_address' });
  }
  if (problems.length) throw new Invalid(problems);
  return value;
}

function belongsToEmployer(address: string, { employerDomains, referrerEmail }: Input): boolean {
  const lower = address.toLowerCase();
  return (
    lower === referrerEmail.toLowerCase() || employerDomains.some(domain => lower.endsWith(`@${domain.toLowerCase()}`))
  );
}

async function endOlder(scope: Scope, person: string, kind: ContactKind): Promise<string | undefined> {
  const ended = await scope.tx
    .withTables<PersonsTables>()
    .updateTable('persons.contact_points')
    .set({ ended_at: scope.now })
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .returning('value')
    .execute();
  return ended[0]?.value;
}
