import type { ColumnType, Generated } from 'kysely';

type Words = ColumnType<string | null, string | null | undefined, string | null>;

export type WorkforceTables = {
  'workforce.employments': {
    organisation_id: string;
    id: string;
    person_id: Words;
    kind: 'employee' | 'contractor' | 'visitor' | 'applicant';
    payroll_number: Words;
    title: Generated<string>;
    given_name: string;
    family_name: string;
    search_key: string;
    payroll_key: Generated<string>;
    date_of_birth: Words;
    job_title: Generated<string>;
    division_id: Words;
    department_id: Words;
    location_id: Words;
    email: Words;
    supervisor_employment_id: Words;
    from_day: string;
    to_day: Words;
  };
  // names of the places of an employment, read only
  'organisations.divisions': Place;
  'organisations.departments': Place;
  'organisations.locations': Place;
};
type Place = { organisation_id: string; id: string; name: string };
