import { type CaseVisibility, caseVisibility, visibleCase } from '#modules/sharing/index.ts';
import { plannedOnce } from '#platform/db/prepared.ts';
import type { EmployerActor, ReadScope } from '#platform/operation/index.ts';
import { type CaseDetails, selectCase } from './case-details.ts';

/** A case the acting employer user sees (ACC.X1), with what decided it; undefined when it does not exist for them. */
export async function loadVisibleCase(
  scope: Pick<ReadScope<EmployerActor>, 'tx' | 'actor' | 'now'>,
  id: string,
): Promise<{ case: CaseDetails; visibility: CaseVisibility } | undefined> {
  const visibility = await caseVisibility(scope);
  const found = await selectCase(scope.tx)
    .where('c.id', '=', id)
    .where(visibleCase(visibility))
    .modifyEnd(plannedOnce)
    .executeTakeFirst();
  return found && { case: found, visibility };
}
