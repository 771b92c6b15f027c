import { z } from 'zod';
import { staffName } from '#modules/accounts/index.ts';
import { type CaseDetails, caseForStaff, waiting } from '#modules/cases/index.ts';
import { newestDefinitions, titleOf } from '#modules/forms/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { type Person, readPerson } from '#modules/persons/index.ts';
import { personOfEmployment } from '#modules/workforce/index.ts';
import { query, type ReadScope, type StaffActor } from '#platform/operation/index.ts';
import { type ReadableReferral, readForTriage } from './read-for-triage.ts';

const input = z.object({ case: z.uuid(), locale: z.enum(['en', 'cy']).default('en') });

/** A referral as staff read it: what it says, its case, how long it waited, and who the employee seems to be. */
export interface TriageReading {
  case: CaseDetails;
  me: string;
  organisation: { id: string; name: string };
  claimedName?: string;
  read: ReadableReferral;
  waiting: ReturnType<typeof waiting>;
  /** Who the employment picked by the referrer is known to be. */
  suggested?: Person;
  /** The other forms this organisation is offered, for "wrong form". */
  otherForms: readonly { code: string; name: string }[];
}

/** Opens the referral of a case for staff: sections, questions, documents, hints (CASE.5). One entry a reading. */
export const readTriage = query({
  name: 'referral.read_by_staff',
  actors: ['clinician', 'case_administrator'],
  input,
  async run(scope, { case: id, locale }): Promise<TriageReading | undefined> {
    const seen = await caseForStaff(scope, id);
    if (!seen?.referralId) return undefined;
    const read = await readForTriage(scope, { organisation: seen.organisation, id: seen.referralId }, locale);
    if (!read) return undefined;
    const organisation = await organisationOf(scope.tx, seen.organisation);
    const others = organisation.forms.filter(form => form !== read.referral.formCode);
    const suggested = await suggestedPerson(scope, seen);
    const claimedName = seen.claimedBy ? await staffName(scope.tx, seen.claimedBy) : undefined;
    return {
      case: seen,
      me: scope.actor.account,
      organisation: { id: organisation.id, name: organisation.name },
      ...(claimedName ? { claimedName } : {}),
      read,
      waiting: waiting(seen.receivedAt, scope.now, organisation),
      ...(suggested ? { suggested } : {}),
      otherForms: (await newestDefinitions(scope, others)).map(definition => ({
        code: definition.name,
        name: titleOf(definition, locale),
      })),
    };
  },
  reads: ({ case: seen, read }) => ({
    act: 'referral.read_by_staff',
    organisation: seen.organisation,
    object: { kind: 'referral', id: read.referral.id },
    subject: seen.personId ?? seen.id,
    values: { version: read.version },
  }),
});

async function suggestedPerson(scope: ReadScope<StaffActor>, seen: CaseDetails): Promise<Person | undefined> {
  if (!seen.employmentId) return undefined;
  const known = await personOfEmployment(scope, seen.organisation, seen.employmentId);
  return known ? readPerson(scope, known) : undefined;
}
