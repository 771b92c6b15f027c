import { z } from 'zod';
import { disciplines, routes, setAccepted } from '#modules/cases/index.ts';
import { addPerson, isOwnRecord, newPerson, readPerson } from '#modules/persons/index.ts';
import { matchEmployment, personOfEmployment } from '#modules/workforce/index.ts';
import { Invalid, operation, Refused, type Scope, type StaffActor } from '#platform/operation/index.ts';
import { loadTriage, mayDecide } from './load-triage.ts';
import { tellDecision } from './tell-decision.ts';
import { markAccepted } from './triage-referral.ts';

const input = z.object({
  case: z.uuid(),
  /** The version of the referral the clinician read. */
  version: z.int().positive().optional(),
  /** Who the employee is: somebody of the index, or new to it (data-model.md, 7). */
  person: z
    .object({ existing: z.uuid('cases.person_unknown').optional(), new: newPerson.optional() }, 'cases.person_wanted')
    .refine(given => Boolean(given.existing) !== Boolean(given.new), 'cases.person_wanted'),
  route: z.enum(routes, 'cases.route_wanted'),
  discipline: z.enum(disciplines, 'cases.discipline_wanted'),
});

/**
 * A clinician accepts a referral they claimed: says who the employee is, how and by whom they will be assessed (CASE.5). The
 * employment picked by the referrer is matched with the person; the manager is told. Throws Invalid for a person who is not there.
 */
export const acceptReferral = operation({
  act: 'referral.accepted',
  actors: ['clinician'],
  input,
  load: (scope, given) => loadTriage(scope, given.case),
  policy: (actor, triage, { version }) => mayDecide(actor, 'accept', triage, version),
  async run(scope, { seen, referral }, { route, discipline, person: given }) {
    const person = given.new ? await addPerson(scope, given.new) : await knownPerson(scope, given.existing ?? '');
    if (seen.employmentId) await match(scope, seen.organisation, seen.employmentId, person);
    await markAccepted(scope, { organisation: referral.organisation, id: referral.id });
    await setAccepted(scope, seen, { route, discipline, person });
    await tellDecision(scope, seen, 'accepted');
    scope.audit({
      act: 'referral.accepted',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: person,
      values: {
        from: referral.state,
        route,
        discipline,
        person,
        isNew: Boolean(given.new),
        version: referral.currentVersion,
      },
    });
    return { person };
  },
});

async function knownPerson(scope: Scope<StaffActor>, id: string): Promise<string> {
  if (!(await readPerson(scope, id))) throw new Invalid([{ field: 'person', message: 'cases.person_unknown' }]);
  if (await isOwnRecord(scope, id)) throw new Refused('persons.own_record');
  return id;
}

/** The employment is this person from now on; one that is known to be somebody else is not changed here. */
async function match(
  scope: Scope<StaffActor>,
  organisation: string,
  employment: string,
  person: string,
): Promise<void> {
  const known = await personOfEmployment(scope, organisation, employment);
  if (known && known !== person) throw new Invalid([{ field: 'person', message: 'triage.person_differs' }]);
  if (!known) await matchEmployment(scope, organisation, employment, person);
}
