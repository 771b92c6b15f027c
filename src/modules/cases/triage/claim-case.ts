import { z } from 'zod';
import { staffName } from '#modules/accounts/index.ts';
import { operation, WrongState } from '#platform/operation/index.ts';
import { caseKey } from '../case-key.ts';
import { lockCaseForStaff } from '../lock-case.ts';
import { mayClaim } from '../staff-policy.ts';
import type { CasesTables } from '../tables.ts';

const input = z.object({ case: z.uuid() });

/** A clinician takes a waiting case; of two at once one wins, and the other is told by whom (CASE.5, TSK.2). */
export const claimCase = operation({
  act: 'case.claimed',
  actors: ['clinician'],
  input,
  load: (scope, { case: id }) => lockCaseForStaff(scope, id),
  policy: mayClaim,
  async run(scope, seen) {
    if (seen.claimedBy === scope.actor.account) return;
    if (seen.claimedBy)
      throw new WrongState('cases.claimed_by', { name: (await staffName(scope.tx, seen.claimedBy)) ?? '' });
    await setClaim(scope, seen.id, scope.actor.account);
    scope.audit({
      act: 'case.claimed',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.id,
    });
  },
  unaudited: true, // claiming twice changes nothing and leaves no second entry
});

/** Gives a claimed case back to the queue. */
export const releaseClaim = operation({
  act: 'case.claim_released',
  actors: ['clinician'],
  input,
  load: (scope, { case: id }) => lockCaseForStaff(scope, id),
  policy: (actor, seen) => (seen.claimedBy === actor.account ? undefined : { wrongState: 'cases.claimed_by_other' }),
  async run(scope, seen) {
    await setClaim(scope, seen.id, null);
    scope.audit({
      act: 'case.claim_released',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.id,
    });
  },
});

async function setClaim(
  scope: Parameters<typeof lockCaseForStaff>[0],
  id: string,
  account: string | null,
): Promise<void> {
  await scope.tx
    .withTables<CasesTables>()
    .updateTable('cases.cases')
    .set({ claimed_by: account, claimed_at: account ? scope.now : null })
    .where(caseKey(scope.actor, id))
    .execute();
}
