import { type CaseDetails, noticeTargets } from '#modules/cases/index.ts';
import type { Scope, StaffActor } from '#platform/operation/index.ts';

/** Tells the manager what was decided: the case number and where to look, no name and no reason in words (REF.L4, ALL.7). */
export async function tellDecision(
  scope: Scope<StaffActor>,
  seen: CaseDetails,
  kind: 'accepted' | 'rejected' | 'information_wanted',
  more: Record<string, string> = {},
): Promise<void> {
  const reference = { case: seen.id, number: seen.reference, ...more };
  for (const target of await noticeTargets(scope, seen))
    scope.notify({ kind, organisation: seen.organisation, to: target.to, reference: { ...reference, ...target.more } });
}
