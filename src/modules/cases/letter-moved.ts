import { NotVisible, type Scope } from '#platform/operation/index.ts';
import { caseKey } from './case-key.ts';
import { refreshStatus } from './refresh-status.ts';
import type { CasesTables } from './tables.ts';

/** The advice module tells that a letter changed state; the status of the case follows (data-model.md 9, 10). */
export async function letterMoved(scope: Scope, caseId: string, letterState: string): Promise<void> {
  const { numUpdatedRows } = await scope.tx
    .withTables<CasesTables>()
    .updateTable('cases.cases')
    .set({ letter_state: letterState, ...(letterState.startsWith('released') ? { released_at: scope.now } : {}) })
    .where(caseKey(scope.actor, caseId))
    .executeTakeFirst();
  if (!numUpdatedRows) throw new NotVisible('case');
  await refreshStatus(scope, caseId);
}
