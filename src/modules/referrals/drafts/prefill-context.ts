import { sql } from 'kysely';
import type { CaseDetails } from '#modules/cases/index.ts';
import type { PrefillContext } from '#modules/forms/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { Employment } from '#modules/workforce/index.ts';
import type { EmployerActor, ReadScope, Scope } from '#platform/operation/index.ts';

/** What a new draft knows of its author (REF.F3): from their own account, row-level security shows no other. */
export async function authorContext(
  { tx, actor }: Scope<EmployerActor> | ReadScope<EmployerActor>,
  organisation: Organisation,
): Promise<PrefillContext> {
  const { rows } = await sql<Record<'title' | 'name' | 'email' | 'telephone' | 'address' | 'postcode', string>>`
    select title, given_name || ' ' || family_name as name, email, telephone, address, postcode
    from accounts.accounts where id = ${actor.account}`.execute(tx);
  const account = rows[0];
  return {
    'organisation.name': organisation.name,
    ...Object.fromEntries(Object.entries(account ?? {}).map(([name, value]) => [`account.${name}`, value])),
  };
}

/** The employee as their employment says; private contact details are not the employer's to know from it. */
export function employmentContext(employment: Employment): PrefillContext {
  return {
    'employee.title': employment.title,
    'employee.givenName': employment.givenName,
    'employee.familyName': employment.familyName,
    'employee.dateOfBirth': employment.dateOfBirth ?? '',
    'employee.position': employment.jobTitle,
    'employee.startDate': employment.fromDay,
    'employee.payrollNumber': employment.payrollNumber,
    'employee.division': employment.division,
    'employee.department': employment.department,
    'employee.location': employment.location,
  };
}

/** The employee as a closed case has them, for a re-referral without a current employment (data-model.md, 8). */
export function caseContext(before: CaseDetails): PrefillContext {
  return {
    'employee.title': before.title,
    'employee.givenName': before.givenName,
    'employee.familyName': before.familyName,
    'employee.dateOfBirth': before.dateOfBirth ?? '',
    'employee.niNumber': before.niNumber ?? '',
    'employee.position': before.position,
    'employee.address': before.address,
    'employee.postcode': before.postcode,
    'employee.personalEmail': before.personalEmail,
    'employee.mobile': before.mobile,
    'employee.payrollNumber': before.payrollNumber,
    'employee.division': before.division,
    'employee.department': before.department,
    'employee.location': before.location,
  };
}
