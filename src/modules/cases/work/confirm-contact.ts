import { sql } from 'kysely';
import { z } from 'zod';
import { organisationOf } from '#modules/organisations/index.ts';
import { keepConfirmedContact } from '#modules/persons/index.ts';
import { operation, type Scope, type StaffActor } from '#platform/operation/index.ts';
import type { CaseDetails } from '../case-details.ts';
import { lockCaseForStaff } from '../lock-case.ts';
import { mayConfirmContact } from '../staff-policy.ts';

const input = z.object({
  case: z.uuid(),
  kind: z.enum(['email', 'mobile', 'post'], 'cases.contact_kind'),
  value: z.string().trim().max(500),
  how: z.string().trim().max(500),
  /** The person chose it although colleagues could read what is sent there. */
  chosenAllTheSame: z.boolean().default(false),
});

/**
 * Staff write down an address that the employee of a case confirmed, at an appointment or on the telephone: who, when, how.
 * Letters, consent and sight go nowhere else. One of the employer's is taken only by explicit choice (REF.L6). Throws Invalid.
 */
export const confirmContact = operation({
  act: 'person.contact_confirmed',
  actors: ['clinician', 'case_administrator'],
  input,
  load: (scope: Scope<StaffActor>, { case: id }) => lockCaseForStaff(scope, id),
  policy: mayConfirmContact,
  async run(scope, seen, { case: _, ...given }) {
    const person = seen.personId!;
    const { domains } = await organisationOf(scope.tx, seen.organisation);
    const usedByColleague = given.kind === 'email' && (await isUsedByColleague(scope, seen, given.value));
    const employer = { domains, referrerEmail: seen.noticeEmail, usedByColleague };
    const kept = await keepConfirmedContact(scope, person, { ...given, employer });
    scope.audit({
      act: 'person.contact_confirmed',
      organisation: seen.organisation,
      object: { kind: 'person', id: person },
      subject: person,
      values: { kind: given.kind, from: kept.before, to: kept.value, why: given.how, employers: kept.employers },
    });
    return { id: kept.id };
  },
});

/** Does somebody else of the employer sign in with this address? The referrer's own counts, whatever its domain. */
async function isUsedByColleague({ tx }: Scope, { organisation, personId }: CaseDetails, address: string) {
  const { rows } = await sql<{ used: boolean }>`
    select app.is_colleague_address(${organisation}::uuid, ${address.toLowerCase()}, ${personId}::uuid) as used`.execute(
    tx,
  );
  return rows[0]?.used ?? false;
}
