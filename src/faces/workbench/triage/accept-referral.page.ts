import type { Reply, Visit } from '#faces/visit.ts';
import { mayTriage } from '#modules/cases/index.ts';
import { type Person, searchPersons } from '#modules/persons/index.ts';
import { acceptReferral, readTriage } from '#modules/referrals/index.ts';
import { isDay } from '#platform/clock/day.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { readDateParts } from '../date-parts.ts';
import { formErrors } from '../form-errors.ts';
import { onlyIf } from '../only-if.ts';
import { staffOf } from '../staff-of.ts';
import { acceptanceOf, freshAcceptance, type TypedAcceptance, typedAcceptance } from './accept-referral.form.ts';
import { AcceptReferral } from './accept-referral.view.tsx';
import { texts } from './texts.ts';

/** Asks who the employee is, and how and by whom they will be assessed. */
export async function askAcceptance(visit: Visit): Promise<Reply> {
  return page(visit);
}

/** Searches the index again with everything kept, or accepts. */
export async function doAccept(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = typedAcceptance(form);
  if (form.get('do') === 'search') return page(visit, typed);
  try {
    await perform(visit.runtime, acceptReferral, visit.actor, acceptanceOf(visit.params.id!, typed));
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    throw error;
  }
  return visit.redirect(`/workbench/cases/${visit.params.id}`, { notice: visit.words(texts)('accepted.notice') });
}

/** The fields of a new person stand under that choice; an error of the choice itself links to its first radio. */
const fieldIds = {
  ...{ 'person.new.givenName': 'givenName', 'person.new.familyName': 'familyName', 'person.new.dateOfBirth': 'born' },
  'person.new.title': 'title',
};

async function page(visit: Visit, given?: TypedAcceptance, problems: readonly Problem[] = []): Promise<Reply> {
  const { locale, csrf } = visit;
  const reading = await ask(visit.runtime, readTriage, visit.actor, { case: visit.params.id, locale });
  onlyIf(mayTriage(staffOf(visit), reading.case));
  const typed = given ?? freshAcceptance(reading.case, reading.read.version, reading.suggested?.id);
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const body = AcceptReferral({
    ...{ t, locale, csrf, reading, typed, found: await search(visit, typed) },
    ...(failed ? { errors: formErrors(visit, problems, fieldIds) } : {}),
  });
  const backLink = `/workbench/triage/${reading.case.id}`;
  return visit.page(
    { title: t('accept.title'), error: failed, backLink, current: 'triage', body },
    failed ? { status: 422 } : {},
  );
}

/** Whom the index holds by that name; too few letters find nobody. */
async function search(visit: Visit, typed: TypedAcceptance): Promise<readonly Person[]> {
  if (typed.search.trim().length < 2) return [];
  const born = readDateParts(typed);
  const input = { familyName: typed.search.slice(0, 100), givenName: typed.givenName.slice(0, 100) };
  const dated = born && isDay(born) ? { dateOfBirth: born } : {};
  return ask(visit.runtime, searchPersons, visit.actor, { ...input, ...dated });
}
