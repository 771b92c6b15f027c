import type { Updateable } from 'kysely';
import type { Scope } from '#platform/operation/index.ts';
import type { Referral, State } from './referral.ts';
import type { ReferralsTables } from './tables.ts';

type Facts = Partial<Omit<Updateable<ReferralsTables['referrals.referrals']>, 'state'>>;

/** Writes a state with the facts that come with it. Whether it may change is the caller's policy, under the lock. */
export async function setState(scope: Scope, referral: Referral, state: State, facts: Facts): Promise<void> {
  await scope.tx
    .withTables<ReferralsTables>()
    .updateTable('referrals.referrals')
    .set({ ...facts, state, changed_at: scope.now })
    .where('organisation_id', '=', referral.organisation)
    .where('id', '=', referral.id)
    .execute();
}
