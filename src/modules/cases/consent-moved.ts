import { NotVisible, type Scope } from '#platform/operation/index.ts';
import { caseKey } from './case-key.ts';
import { refreshStatus } from './refresh-status.ts';
import type { CasesTables, Consent } from './tables.ts';

/** The advice module tells where the assessment consent stands; refused or withdrawn ends in "no report can be given" (ADV.2). */
export async function consentMoved(scope: Scope, caseId: string, consent: Consent): Promise<void> {
  const { numUpdatedRows } = await scope.tx
    .withTables<CasesTables>()
    .updateTable('cases.cases')
    .set({ consent })
    .where(caseKey(scope.actor, caseId))
    .executeTakeFirst();
  if (!numUpdatedRows) throw new NotVisible('case');
  await refreshStatus(scope, caseId);
}
