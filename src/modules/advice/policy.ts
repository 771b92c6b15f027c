import type { CaseDetails } from '#modules/cases/index.ts';
import { holds } from '#modules/cases/index.ts';
import type { Decision, StaffActor } from '#platform/operation/index.ts';
import { isWithEmployee, isWritable, type LetterState, nextState } from './letter.ts';

/** Who writes letters, and who asks for consent (ACC.V3). */
const letterRoles = ['nurse', 'physician', 'physiotherapist'] as const;
const consentRoles = ['triage_clinician', ...letterRoles] as const;

type Seen = Pick<CaseDetails, 'organisation' | 'tab' | 'personId' | 'consent'>;
type Letter = { state: LetterState; author_account: string; first_issued_at: Date | null };

/** Asking for consent and recording the answer: the case was accepted, and it is known who it is about. */
export function mayConsent(actor: StaffActor, seen: Seen): Decision {
  if (!holds(actor, seen.organisation, consentRoles)) return { refuse: 'advice.consent_role' };
  if (!seen.personId) return { wrongState: 'advice.person_unmatched' };
  return seen.tab === 'open' || seen.tab === 'closed' ? undefined : { wrongState: 'advice.case_not_open' };
}

/** A letter is begun once the employee agreed to the assessment, and one at a time. */
export function mayStart(actor: StaffActor, seen: Seen, live: boolean): Decision {
  const role = mayWriteAtAll(actor, seen);
  if (role) return role;
  if (seen.consent !== 'given') return { wrongState: 'advice.consent_missing' };
  if (seen.tab !== 'open') return { wrongState: 'advice.case_not_open' };
  return live ? { wrongState: 'advice.letter_exists' } : undefined;
}

/** Writing: each of the organisation's letter writers, while the letter is theirs to write. */
export function mayWrite(actor: StaffActor, seen: Seen, letter: Letter): Decision {
  return (
    mayWriteAtAll(actor, seen) ??
    (isWritable(letter.state) ? undefined : { wrongState: `advice.state.${letter.state}` })
  );
}

/** Giving up: only what nobody but staff has seen. */
export function mayGiveUp(actor: StaffActor, seen: Seen, letter: Letter): Decision {
  const role = mayWriteAtAll(actor, seen);
  if (role) return role;
  if (letter.first_issued_at) return { wrongState: 'advice.already_issued' };
  return nextState(letter.state, { kind: 'given_up' }) ? undefined : { wrongState: `advice.state.${letter.state}` };
}

/** A second clinician checks, never the author. */
export function mayCheck(actor: StaffActor, seen: Seen, letter: Letter): Decision {
  const role = mayWriteAtAll(actor, seen);
  if (role) return role;
  if (letter.author_account === actor.account) return { refuse: 'advice.own_letter' };
  return letter.state === 'in_check' ? undefined : { wrongState: `advice.state.${letter.state}` };
}

export function mayAnswerCorrection(actor: StaffActor, seen: Seen, letter: Letter): Decision {
  const role = mayWriteAtAll(actor, seen);
  return role ?? (letter.state === 'corrections' ? undefined : { wrongState: `advice.state.${letter.state}` });
}

/** The employee acts while the letter is in their hands. */
export const mayRespond = (letter: Pick<Letter, 'state'>): Decision =>
  isWithEmployee(letter.state) ? undefined : { wrongState: `advice.sight.${letter.state}` };

export const mayWriteAtAll = (actor: StaffActor, seen: Pick<Seen, 'organisation'>): Decision =>
  holds(actor, seen.organisation, letterRoles) ? undefined : { refuse: 'advice.letter_role' };
