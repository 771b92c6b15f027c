import type { Scope } from '#platform/operation/index.ts';
import { caseKey } from './case-key.ts';
import { snapshotColumns } from './employee-snapshot.ts';
import type { CasesTables } from './tables.ts';

/** Takes the person out of a rejected case whose referral is deleted: number, form, dates and reason remain (REF.L4). */
export async function forgetEmployee(scope: Scope, caseId: string): Promise<void> {
  await scope.tx
    .withTables<CasesTables>()
    .updateTable('cases.cases')
    .set({ ...snapshotColumns({ givenName: '', familyName: '' }), notice_email: '' })
    .where(caseKey(scope.actor, caseId))
    .where('rejected_at', 'is not', null)
    .execute();
}
