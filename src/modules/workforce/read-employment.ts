import type { Scope } from '#platform/operation/index.ts';
import type { WorkforceTables } from './tables.ts';

/** An employer's own view of a person: what a referral is prefilled with (never the person behind it). */
export interface Employment {
  id: string;
  title: string;
  givenName: string;
  familyName: string;
  dateOfBirth: string | null;
  jobTitle: string;
  payrollNumber: string;
  email: string;
  division: string;
  department: string;
  location: string;
  fromDay: string;
}

/** An employment of the acting organisation; undefined when it is not there or not theirs. */
export async function readEmployment({ tx }: Pick<Scope, 'tx'>, id: string): Promise<Employment | undefined> {
  const row = await tx
    .withTables<WorkforceTables>()
    .selectFrom('workforce.employments as e')
    .leftJoin('organisations.divisions as v', join =>
      join.onRef('v.organisation_id', '=', 'e.organisation_id').onRef('v.id', '=', 'e.division_id'),
    )
    .leftJoin('organisations.departments as d', join =>
      join.onRef('d.organisation_id', '=', 'e.organisation_id').onRef('d.id', '=', 'e.department_id'),
    )
    .leftJoin('organisations.locations as l', join =>
      join.onRef('l.organisation_id', '=', 'e.organisation_id').onRef('l.id', '=', 'e.location_id'),
    )
    .select([
      'e.id',
      'e.title',
      'e.given_name',
      'e.family_name',
      'e.date_of_birth',
      'e.job_title',
      'e.payroll_number',
      'e.email',
      'e.from_day',
    ])
    .select(['v.name as division', 'd.name as department', 'l.name as location'])
    .where('e.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      title: row.title,
      givenName: row.given_name,
      familyName: row.family_name,
      dateOfBirth: row.date_of_birth,
      jobTitle: row.job_title,
      payrollNumber: row.payroll_number ?? '',
      email: row.email ?? '',
      division: row.division ?? '',
      department: row.department ?? '',
      location: row.location ?? '',
      fromDay: row.from_day,
    }
  );
}
