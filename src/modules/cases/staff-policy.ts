import type { Decision, StaffActor } from '#platform/operation/index.ts';
import type { CaseDetails } from './case-details.ts';

/** Who reads what is clinical, who triages, who works on a case and closes it (ACC.V3). */
export const clinicalRoles = ['triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician'] as const;
export const triageRoles = ['triage_clinician', 'nurse', 'physician'] as const;
export const closingRoles = [...triageRoles, 'physiotherapist', 'case_administrator'] as const;

/** Hours after which a colleague may take a claim over that nobody has come back to (TSK.2). */
const CLAIM_HOURS = 24;

/** Does the staff member hold one of the roles for the organisation of the case? */
export const holds = (actor: StaffActor, organisation: string, roles: readonly string[]): boolean =>
  actor.roles.some(held => held.organisation === organisation && roles.includes(held.role));

/** Notes, shared or clinical, are the clinicians' (ACC.V3: a case administrator reads none). */
export const mayReadNotes = (actor: StaffActor, { organisation }: Pick<CaseDetails, 'organisation'>): boolean =>
  actor.kind === 'clinician' && holds(actor, organisation, clinicalRoles);

/** Claiming: a waiting case; that nobody else has it is decided under its lock. */
export function mayClaim(actor: StaffActor, seen: CaseDetails): Decision {
  if (actor.kind !== 'clinician' || !holds(actor, seen.organisation, triageRoles))
    return { refuse: 'cases.triage_role' };
  return seen.tab === 'pending' ? undefined : { wrongState: 'cases.not_pending' };
}

/** Accepting, rejecting, asking for more: whoever claimed the waiting case. */
export function mayTriage(actor: StaffActor, seen: CaseDetails): Decision {
  const claim = mayClaim(actor, seen);
  if (claim) return claim;
  if (seen.claimedBy === null) return { wrongState: 'cases.claim_first' };
  return seen.claimedBy === actor.account ? undefined : { wrongState: 'cases.claimed_by_other' };
}

/** Giving back: only a waiting case of one's own. An open one is handed over, so that somebody always has it (ACC.V4). */
export function mayRelease(actor: StaffActor, seen: CaseDetails): Decision {
  if (seen.claimedBy !== actor.account) return { wrongState: 'cases.claimed_by_other' };
  return seen.tab === 'pending' ? undefined : { wrongState: 'cases.not_pending' };
}

/** Taking over from a colleague: an open case at any time, a waiting one a day after it was claimed (TSK.2). */
export function mayTakeOver(actor: StaffActor, seen: CaseDetails, now: Date): Decision {
  const roles = seen.tab === 'pending' ? triageRoles : closingRoles;
  if (!holds(actor, seen.organisation, roles)) return { refuse: 'cases.work_role' };
  if (seen.claimedBy === actor.account) return { wrongState: 'cases.yours_already' };
  if (seen.tab === 'open') return undefined;
  if (seen.tab !== 'pending' || !seen.claimedAt) return { wrongState: 'cases.not_open' };
  const since = now.getTime() - seen.claimedAt.getTime();
  return since >= CLAIM_HOURS * 3_600_000 ? undefined : { wrongState: 'cases.claim_fresh' };
}

/** Actions, status by hand: staff of the organisation while the case is open. */
export function mayWork(actor: StaffActor, seen: CaseDetails): Decision {
  if (!holds(actor, seen.organisation, closingRoles)) return { refuse: 'cases.work_role' };
  return seen.tab === 'open' ? undefined : { wrongState: 'cases.not_open' };
}

/** Notes are written by clinicians while the case is open. */
export function mayWriteNote(actor: StaffActor, seen: CaseDetails): Decision {
  return mayReadNotes(actor, seen) ? mayWork(actor, seen) : { refuse: 'cases.note_role' };
}

/** An address is written down as confirmed for the person a case was matched with, also after the case closed. */
export function mayConfirmContact(actor: StaffActor, seen: CaseDetails): Decision {
  if (!holds(actor, seen.organisation, closingRoles)) return { refuse: 'cases.work_role' };
  return seen.personId === null ? { wrongState: 'cases.unmatched' } : undefined;
}

export function mayClose(actor: StaffActor, seen: CaseDetails): Decision {
  if (!holds(actor, seen.organisation, closingRoles)) return { refuse: 'cases.close_role' };
  return seen.tab === 'open' ? undefined : { wrongState: 'cases.not_open' };
}

/** Only what somebody closed is reopened; a case that ended without a report opens again with the employee's consent. */
export function mayReopen(actor: StaffActor, seen: CaseDetails): Decision {
  if (!holds(actor, seen.organisation, closingRoles)) return { refuse: 'cases.close_role' };
  if (seen.tab !== 'closed') return { wrongState: 'cases.not_closed' };
  return seen.closedAt === null ? { wrongState: 'cases.ended_without_report' } : undefined;
}
