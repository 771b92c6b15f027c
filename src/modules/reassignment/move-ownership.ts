import { succeedRecipients } from '#modules/advice/index.ts';
import { type GivenCase, giveCases } from '#modules/cases/index.ts';
import { giveReferrals } from '#modules/referrals/index.ts';
import { endEmptyDelegations } from '#modules/sharing/index.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { Reassigner } from './policy.ts';

/** What moved. */
export interface Moved {
  cases: readonly GivenCase[];
  referrals: number;
}

/**
 * Moves one case or all of a membership in the operation's transaction: referrals first, which is the order every act locks in, then the
 * cases, those who read their letters, and the delegations that have nothing left (ACC.U3, ACC.X2, ACC.M3).
 */
export async function moveOwnership(
  scope: Scope<Reassigner>,
  given: { from: string; to: string; only?: string },
): Promise<Moved> {
  const referrals = await giveReferrals(scope, given);
  const cases = await giveCases(scope, given);
  await succeedRecipients(scope, { ...given, cases: cases.map(each => each.id) });
  await endEmptyDelegations(scope, given.from);
  return { cases, referrals };
}
