import type { ReleaseChoice, Silence } from './tables.ts';

/** Where a letter stands (data-model.md 10). `discarded`: given up before anybody else saw it. */
export const letterStates = [
  'draft',
  'in_check',
  'ready',
  'with_employee',
  'corrections',
  'released',
  'held_refused',
  'held_withdrawn',
  'held_no_answer',
  'released_without_clinical_detail',
  'released_public_interest',
  'discarded',
] as const;
export type LetterState = (typeof letterStates)[number];

/** What happens to a letter. */
export type LetterEvent =
  /** The author wrote; where a second clinician checks, a ready letter needs the check again. */
  | { kind: 'written'; check: boolean }
  | { kind: 'sent_to_check' }
  | { kind: 'check_passed' }
  | { kind: 'check_returned' }
  /** Complete; `check`: a second clinician has to look first. */
  | { kind: 'issued'; check: boolean; release: ReleaseChoice }
  /** The same version by a fresh link, with a fresh clock: the link was closed, or nobody answered. */
  | { kind: 'sent_again' }
  | { kind: 'confirmed' }
  | { kind: 'correction_marked' }
  /** The last open correction was answered; a new version is in hand. `accepted`: at least one changed the text. */
  | { kind: 'corrections_answered'; accepted: boolean; check: boolean }
  | { kind: 'refused' }
  | { kind: 'consent_withdrawn' }
  /** The time to read is over and nobody answered. */
  | { kind: 'silent'; outcome: Silence }
  | { kind: 'given_up' };

/** The state after an event; undefined when the event does not fit the state. Pure, and the only place states follow each other. */
export function nextState(state: LetterState, event: LetterEvent): LetterState | undefined {
  switch (event.kind) {
    case 'written':
      if (state === 'ready') return event.check ? 'draft' : 'ready';
      return state === 'draft' ? 'draft' : undefined;
    case 'sent_to_check':
      return state === 'draft' ? 'in_check' : undefined;
    case 'check_passed':
      return state === 'in_check' ? 'ready' : undefined;
    case 'check_returned':
      return state === 'in_check' ? 'draft' : undefined;
    case 'issued':
      if (state !== 'ready' && (state !== 'draft' || event.check)) return undefined;
      return event.release === 'after_sight' ? 'with_employee' : 'released';
    case 'sent_again':
      return state === 'with_employee' || state === 'held_no_answer' ? 'with_employee' : undefined;
    case 'correction_marked':
      return isWithEmployee(state) ? 'corrections' : undefined;
    case 'corrections_answered':
      if (state !== 'corrections') return undefined;
      return event.accepted && event.check ? 'draft' : 'ready';
    case 'confirmed':
      return state === 'with_employee' ? 'released' : undefined;
    case 'silent':
      if (state !== 'with_employee') return undefined;
      return event.outcome === 'release' ? 'released' : 'held_no_answer';
    case 'refused':
      return isLive(state) ? 'held_refused' : undefined;
    case 'consent_withdrawn':
      return isLive(state) || state === 'held_no_answer' ? 'held_withdrawn' : undefined;
    case 'given_up':
      return state === 'draft' || state === 'in_check' || state === 'ready' ? 'discarded' : undefined;
  }
}

export const isReleased = (state: string): boolean => state.startsWith('released');
export const isHeld = (state: string): boolean => state.startsWith('held_');
/** In the employee's hands: they may mark, confirm, refuse. */
export const isWithEmployee = (state: LetterState): boolean => state === 'with_employee' || state === 'corrections';
/** Still on its way: neither released, held nor given up. */
const isLive = (state: LetterState): boolean =>
  state === 'draft' || state === 'in_check' || state === 'ready' || isWithEmployee(state);
/** Can be written in. */
export const isWritable = (state: LetterState): boolean => state === 'draft' || state === 'ready';

const patience: readonly ReleaseChoice[] = ['at_once', 'same_time', 'after_sight'];

/** The later of the organisation's policy and the employee's choice: a choice may put off the release, never bring it forward (ADV.3). */
export const laterRelease = (policy: ReleaseChoice, choice: ReleaseChoice): ReleaseChoice =>
  patience[Math.max(patience.indexOf(policy), patience.indexOf(choice))]!;

/** What silence means: release only if the consent given at assessment said so and the organisation does not always hold (ADV.7). */
export const silenceOutcome = (consented: Silence | null, organisation: 'as_consented' | 'hold'): Silence =>
  consented === 'release' && organisation === 'as_consented' ? 'release' : 'hold';
