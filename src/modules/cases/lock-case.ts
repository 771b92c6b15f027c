import { sql } from 'kysely';
import type { Scope, StaffActor } from '#platform/operation/index.ts';
import type { CaseDetails } from './case-details.ts';
import { caseForStaff } from './case-for-staff.ts';
import { caseKey } from './case-key.ts';

/** A case as staff see it, locked until the transaction ends, so that two decisions come one after the other. */
export async function lockCaseForStaff(scope: Scope<StaffActor>, id: string): Promise<CaseDetails | undefined> {
  await sql`select id from cases.cases where ${caseKey(scope.actor, id)} for update`.execute(scope.tx);
  return caseForStaff(scope, id);
}
