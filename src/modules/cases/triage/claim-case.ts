import { z } from 'zod';
import { staffName } from '#modules/accounts/index.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import { operation, type Scope, type StaffActor, WrongState } from '#platform/operation/index.ts';
import type { CaseDetails } from '../case-details.ts';
import { caseKey } from '../case-key.ts';
import { lockCaseForStaff } from '../lock-case.ts';
import { mayClaim, mayRelease, mayTakeOver } from '../staff-policy.ts';
import type { CasesTables } from '../tables.ts';
import { unclaimed } from '../unclaimed.ts';
import { why } from '../why.ts';

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
    await setClaim(scope, seen, scope.actor.account);
    scope.audit({ act: 'case.claimed', ...about(seen) });
  },
  unaudited: true, // claiming twice changes nothing and leaves no second entry
});

/** Gives a claimed case back to the queue. */
export const releaseClaim = operation({
  act: 'case.claim_released',
  actors: ['clinician'],
  input,
  load: (scope, { case: id }) => lockCaseForStaff(scope, id),
  policy: mayRelease,
  async run(scope, seen) {
    await setClaim(scope, seen, null);
    scope.audit({ act: 'case.claim_released', ...about(seen) });
  },
});

/** Takes a case over from the colleague who has it, with a reason (TSK.2, ACC.V4). */
export const takeOverCase = operation({
  act: 'case.taken_over',
  actors: ['clinician', 'case_administrator'],
  input: input.extend({ why }),
  async load(scope: Scope<StaffActor>, { case: id }) {
    const seen = await lockCaseForStaff(scope, id);
    return seen && { seen, now: scope.now };
  },
  policy: (actor, { seen, now }) => mayTakeOver(actor, seen, now),
  async run(scope, { seen }, given) {
    await setClaim(scope, seen, scope.actor.account);
    const values = { from: seen.claimedBy, to: scope.actor.account, why: given.why };
    scope.audit({ act: 'case.taken_over', ...about(seen), values });
  },
});

const about = (seen: CaseDetails) => ({
  organisation: seen.organisation,
  object: { kind: 'case', id: seen.id },
  subject: seen.personId ?? seen.id,
});

async function setClaim(scope: Scope<StaffActor>, { id }: CaseDetails, account: string | null): Promise<void> {
  const claimed = account
    ? { claimed_by: account, claimed_at: scope.now, claimed_key: sortKey(await staffName(scope.tx, account)) }
    : unclaimed;
  await scope.tx
    .withTables<CasesTables>()
    .updateTable('cases.cases')
    .set(claimed)
    .where(caseKey(scope.actor, id))
    .execute();
}
