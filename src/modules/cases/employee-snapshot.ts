import { sortKey } from '#platform/db/sort-key.ts';

/** The employee as referred: copied at submission, corrected by staff with a reason, never touched by the feed (data-model.md 6). */
export interface EmployeeSnapshot {
  title?: string;
  givenName: string;
  familyName: string;
  /** `YYYY-MM-DD` */
  dateOfBirth?: string | null;
  niNumber?: string | null;
  position?: string;
  address?: string;
  postcode?: string;
  personalEmail?: string;
  mobile?: string;
  payrollNumber?: string;
  division?: string;
  location?: string;
  department?: string;
  purchaseOrder?: string;
  /** The employment picked; none when the employee was typed. */
  employmentId?: string | null;
}

/** The snapshot as columns of a case, sort keys included. */
export function snapshotColumns(snapshot: EmployeeSnapshot) {
  const { division = '', location = '', department = '', personalEmail = '' } = snapshot;
  return {
    title: snapshot.title ?? '',
    given_name: snapshot.givenName,
    family_name: snapshot.familyName,
    date_of_birth: snapshot.dateOfBirth || null,
    ni_number: snapshot.niNumber || null,
    position: snapshot.position ?? '',
    address: snapshot.address ?? '',
    postcode: snapshot.postcode ?? '',
    personal_email: personalEmail,
    mobile: snapshot.mobile ?? '',
    employee_email_key: personalEmail.trim().toLowerCase(),
    payroll_number: snapshot.payrollNumber ?? '',
    division,
    location,
    department,
    purchase_order: snapshot.purchaseOrder ?? '',
    employment_id: snapshot.employmentId ?? null,
    name_key: nameKey(snapshot.familyName, snapshot.givenName),
    division_key: sortKey(division),
    location_key: sortKey(location),
    department_key: sortKey(department),
  };
}

/** The key a case is sorted and searched by: family name first. */
const nameKey = (familyName: string, givenName: string) => sortKey(familyName, givenName);
