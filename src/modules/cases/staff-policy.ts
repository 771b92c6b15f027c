import type { Decision, StaffActor } from '#platform/operation/index.ts';
import type { CaseDetails } from './case-details.ts';

/** Who triages, and who closes (ACC.V3). */
export const triageRoles = ['triage_clinician', 'nurse', 'physician'] as const;
export const closingRoles = [...triageRoles, 'physiotherapist', 'case_administrator'] as const;

/** Does the staff member hold one of the roles for the organisation of the case? */
export const holds = (actor: StaffActor, organisation: string, roles: readonly string[]): boolean =>
  actor.roles.some(held => held.organisation === organisation && roles.includes(held.role));

/** Claiming: a waiting case that nobody else has. */
export function mayClaim(actor: StaffActor, seen: CaseDetails): Decision {
  if (!holds(actor, seen.organisation, triageRoles)) return { refuse: 'cases.triage_role' };
  return seen.tab === 'pending' ? undefined : { wrongState: 'cases.not_pending' };
}

/** Accepting, rejecting, asking for more: whoever claimed the waiting case. */
export function mayTriage(actor: StaffActor, seen: CaseDetails): Decision {
  const claim = mayClaim(actor, seen);
  if (claim) return claim;
  if (seen.claimedBy === null) return { wrongState: 'cases.claim_first' };
  return seen.claimedBy === actor.account ? undefined : { wrongState: 'cases.claimed_by_other' };
}

/** Actions, notes, holding: staff of the organisation while the case is open. */
export function mayWork(actor: StaffActor, seen: CaseDetails): Decision {
  if (!holds(actor, seen.organisation, closingRoles)) return { refuse: 'cases.work_role' };
  return seen.tab === 'open' ? undefined : { wrongState: 'cases.not_open' };
}

export function mayClose(actor: StaffActor, seen: CaseDetails): Decision {
  if (!holds(actor, seen.organisation, closingRoles)) return { refuse: 'cases.close_role' };
  return seen.tab === 'open' ? undefined : { wrongState: 'cases.not_open' };
}

export function mayReopen(actor: StaffActor, seen: CaseDetails): Decision {
  if (!holds(actor, seen.organisation, closingRoles)) return { refuse: 'cases.close_role' };
  return seen.tab === 'closed' ? undefined : { wrongState: 'cases.not_closed' };
}
