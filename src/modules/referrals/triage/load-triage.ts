import { type CaseDetails, caseForStaff, lockCaseForStaff, mayTriage } from '#modules/cases/index.ts';
import type { Decision, Scope, StaffActor } from '#platform/operation/index.ts';
import { loadReferral } from '../load-referral.ts';
import { type Act, mayInState } from '../policy.ts';
import type { Referral } from '../referral.ts';

/** A waiting case and its referral, both locked. */
export interface Triage {
  seen: CaseDetails;
  referral: Referral;
}

/**
 * Locks the referral first and the case second, as every act of the referrer does: of an amendment and a decision that race, one
 * comes first and the other sees its result; neither waits for the other twice.
 */
export async function loadTriage(scope: Scope<StaffActor>, id: string): Promise<Triage | undefined> {
  const known = await caseForStaff(scope, id);
  if (!known?.referralId) return undefined;
  const { organisation, referralId } = known;
  const referral = await loadReferral(scope, { organisation, id: referralId }, { lock: true });
  const seen = referral && (await lockCaseForStaff(scope, id));
  return seen && { seen, referral };
}

/** May it be decided: by whoever claimed it, in the version they read, in a state that allows it? */
export function mayDecide(actor: StaffActor, act: Act, { seen, referral }: Triage, version?: number): Decision {
  // Said first: an amendment gives the case back to the queue, and "claim it" alone would not tell why.
  if (seen.tab === 'pending' && version !== undefined && version !== referral.currentVersion)
    return { wrongState: 'triage.changed' };
  return mayTriage(actor, seen) ?? mayInState(act, referral.state);
}
