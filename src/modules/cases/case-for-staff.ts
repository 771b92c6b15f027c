import { type SqlBool, sql } from 'kysely';
import type { ReadScope, StaffActor } from '#platform/operation/index.ts';
import { type CaseDetails, selectCase } from './case-details.ts';

/**
 * A case of an organisation the staff member serves, by assignments in the database (ACC.X3); undefined when there is none,
 * and for a case about themselves (ACC.V4).
 */
export async function caseForStaff(
  scope: Pick<ReadScope<StaffActor>, 'tx' | 'actor'>,
  id: string,
): Promise<CaseDetails | undefined> {
  return selectCase(scope.tx)
    .where('c.id', '=', id)
    .where(sql<SqlBool>`c.organisation_id = any (array(select app.staff_organisations()))`)
    .where(sql<SqlBool>`not app.is_own(c.person_id, c.employee_email_key)`)
    .executeTakeFirst();
}
