import { employmentSearchKey } from '#modules/workforce/index.ts';
import { foldText, sortKey } from '#platform/db/sort-key.ts';
import type { DemonstrationOrganisation } from '../add-organisations.ts';
import { insertRows, type OwnerQuery, type Row } from '../insert-rows.ts';
import { steadyId } from '../steady.ts';
import { type Employee, employeeCounts, employeesOf } from './employees.ts';

/** How many at the top of a list have somebody to report to: the depot manager's team. */
const TEAM = 12;

/** Persons of the provider's index and their employments. Every ninth is not matched yet, so that triage has something to decide. */
export async function addPeople(
  query: OwnerQuery,
  organisations: Readonly<Record<string, DemonstrationOrganisation>>,
  now: Date,
): Promise<void> {
  for (const code of Object.keys(employeeCounts)) {
    const employees = employeesOf(code);
    await insertRows(query, 'persons.persons', employees.map(personRow(now)));
    await insertRows(query, 'workforce.employments', employees.map(employmentRow(organisations[code]!)));
    const lead = employees.find(({ job }) => job === 'Depot Manager');
    const team = employees.filter(({ department, job }) => department === 'Highways' && job !== 'Depot Manager');
    if (lead)
      await query('update workforce.employments set supervisor_employment_id = $1 where id = any ($2::uuid[])', [
        lead.employment,
        team.slice(0, TEAM).map(({ employment }) => employment),
      ]);
  }
  await insertRows(query, 'persons.persons', [swappedTwin(now)]);
}

const personRow =
  (now: Date) =>
  (who: Employee): Row => ({
    ...{ id: who.person, title: who.title, given_name: who.given, family_name: who.family },
    ...{ given_key: sortKey(who.given), family_key: sortKey(who.family), date_of_birth: who.born },
    ...{ verified: true, created_at: now },
  });

/** The same human being entered twice, names the wrong way round: for whoever tidies the index. */
function swappedTwin(now: Date): Row {
  const who = employeesOf('NFC')[100]!;
  const { person: _, given: family, family: given, ...same } = who;
  return { ...personRow(now)({ ...same, given, family, person: steadyId('swapped twin') }), verified: false };
}

const employmentRow =
  (organisation: DemonstrationOrganisation) =>
  (who: Employee, n: number): Row => ({
    ...{ organisation_id: organisation.id, id: who.employment, person_id: isMatched(n) ? who.person : null },
    ...{ kind: 'employee', payroll_number: who.payroll, payroll_key: foldText(who.payroll) },
    ...{ title: who.title, given_name: who.given, family_name: who.family },
    ...{ search_key: employmentSearchKey(who.given, who.family, who.payroll), date_of_birth: who.born },
    ...{ job_title: who.job, division_id: organisation.divisions[who.division] },
    ...{ department_id: organisation.departments[who.department], location_id: organisation.locations[who.location] },
    ...{ email: who.workEmail, from_day: who.since },
  });

/** Is the n-th employee of a list known to be a person of the index? */
const isMatched = (n: number): boolean => n < 12 || n % 9 !== 0;
