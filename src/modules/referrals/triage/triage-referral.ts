import { type Decision, NotVisible, Refused, type Scope, WrongState } from '#platform/operation/index.ts';
import { loadReferral } from '../load-referral.ts';
import { type Act, mayInState } from '../policy.ts';
import { deletionDay, type Referral, type RejectionReason } from '../referral.ts';
import { setState } from '../set-state.ts';

/** Which referral, and the version the clinician read: a newer one must be read first. */
export interface Triaged {
  organisation: string;
  id: string;
  version?: number;
}

/**
 * A clinician accepts: from now on the referrer cannot amend. Answers the referral.
 * @throws NotVisible; WrongState when it was withdrawn, accepted, rejected or amended in between
 */
export async function markAccepted(scope: Scope, which: Triaged): Promise<Referral> {
  const referral = await lockFor(scope, 'accept', which);
  await setState(scope, referral, 'accepted', { returned_at: null, returned_text: null });
  return referral;
}

export interface Rejection {
  reason: RejectionReason;
  text?: string;
  /** Code of the right form, where the reason is `wrong_form`. */
  suggestedForm?: string;
}

/** A clinician rejects: the referrer may correct it and refer again within thirty days (REF.L4). Throws as `markAccepted`. */
export async function markRejected(scope: Scope, which: Triaged, rejection: Rejection): Promise<Referral> {
  const referral = await lockFor(scope, 'reject', which);
  await setState(scope, referral, 'rejected', {
    rejected_at: scope.now,
    rejected_reason: rejection.reason,
    rejected_text: rejection.text ?? '',
    suggested_form: rejection.suggestedForm ?? null,
    ...{ returned_at: null, returned_text: null, deletes_on: deletionDay(scope.now), deletion_told: null },
  });
  return referral;
}

/** A clinician asks for information: the referrer amends, and the referral comes back. Throws as `markAccepted`. */
export async function markReturned(scope: Scope, which: Triaged, text: string): Promise<Referral> {
  const referral = await lockFor(scope, 'return', which);
  await setState(scope, referral, 'returned', { returned_at: scope.now, returned_text: text });
  return referral;
}

/** The case went to another owner: amendments and withdrawal are theirs from now on (data-model.md, 2). */
export async function markReassigned(scope: Scope, which: Triaged, owner: string): Promise<void> {
  const referral = await loadReferral(scope, which, { lock: true });
  if (referral) await setState(scope, referral, referral.state, { owner_id: owner });
}

async function lockFor(scope: Scope, act: Act, { version, ...which }: Triaged): Promise<Referral> {
  const referral = await loadReferral(scope, which, { lock: true });
  if (!referral) throw new NotVisible('referral');
  const decision: Decision =
    mayInState(act, referral.state) ??
    (version === undefined || version === referral.currentVersion ? undefined : { wrongState: 'triage.changed' });
  if (!decision) return referral;
  throw 'refuse' in decision ? new Refused(decision.refuse) : new WrongState(decision.wrongState);
}
