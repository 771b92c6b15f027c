import { sql } from 'kysely';
import { NotVisible, type Scope } from '#platform/operation/index.ts';
import { caseKey } from './case-key.ts';
import { everyone, recordEvent } from './record-event.ts';
import { refreshStatus } from './refresh-status.ts';

/**
 * The employer withdraws: before acceptance the case leaves every tab, afterwards it is closed as withdrawn by the employer (REF.L7).
 * The reason is kept by the caller's audit entry and shown to clinicians.
 */
export async function caseWithdrawn(scope: Scope, caseId: string, reason: string): Promise<void> {
  const done = await sql`
    update cases.cases set
      withdrawn_at = case when accepted_at is null then ${scope.now}::timestamptz end,
      closed_at = case when accepted_at is not null then ${scope.now}::timestamptz end,
      closed_reason = case when accepted_at is not null then 'withdrawn_by_employer' end
    where ${caseKey(scope.actor, caseId)} and closed_at is null and withdrawn_at is null`.execute(scope.tx);
  if (!done.numAffectedRows) throw new NotVisible('case');
  await recordEvent(scope, caseId, { kind: 'withdrawn', audience: everyone });
  await recordEvent(scope, caseId, { kind: 'withdrawal_reason', audience: ['clinician'], detail: { reason } });
  await refreshStatus(scope, caseId);
}
