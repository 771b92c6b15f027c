import { NotVisible, type Scope } from '#platform/operation/index.ts';
import { caseKey } from './case-key.ts';
import { type EmployeeSnapshot, snapshotColumns } from './employee-snapshot.ts';
import { everyone, recordEvent } from './record-event.ts';
import { refreshStatus } from './refresh-status.ts';
import type { CasesTables } from './tables.ts';
import { unclaimed } from './unclaimed.ts';

/**
 * A rejected referral submitted again, or one whose information was supplied: the same row and number go back to triage
 * (data-model.md 3). The snapshot is taken anew when the referral's employee details were corrected.
 */
export async function returnToPending(
  scope: Scope,
  caseId: string,
  corrected: { snapshot?: EmployeeSnapshot; noticeEmail?: string } = {},
): Promise<void> {
  const { numUpdatedRows } = await scope.tx
    .withTables<CasesTables>()
    .updateTable('cases.cases')
    .set({
      rejected_at: null,
      information_wanted_at: null,
      ...unclaimed,
      ...(corrected.snapshot ? snapshotColumns(corrected.snapshot) : {}),
      ...(corrected.noticeEmail === undefined ? {} : { notice_email: corrected.noticeEmail }),
    })
    .where(caseKey(scope.actor, caseId))
    .executeTakeFirst();
  if (!numUpdatedRows) throw new NotVisible('case');
  await recordEvent(scope, caseId, { kind: 'submitted_again', audience: everyone });
  await refreshStatus(scope, caseId);
}
