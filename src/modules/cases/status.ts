import { addDays, type Day } from '#platform/clock/day.ts';
import type { ActionState, Consent, Tab } from './tables.ts';

export const statuses = {
  pending: ['pending_triage', 'awaiting_information', 'awaiting_documents'],
  open: [
    'triaged',
    'awaiting_consent',
    'awaiting_appointment',
    'appointment_booked',
    'did_not_attend',
    'appointment_cancelled',
    'attended',
    'awaiting_evidence',
    'report_in_preparation',
    'quality_check',
    'awaiting_employee_response',
    'employee_corrections',
    'released',
    'clarification',
    'review_due',
    'on_hold',
    'unable_to_contact',
  ],
  closed: ['closed'],
  none: ['rejected', 'withdrawn'],
} as const;

export type CaseStatus = (typeof statuses)[Tab][number];

export const closeReasons = [
  'advice_given',
  'no_report',
  'did_not_attend',
  'left',
  'withdrawn_by_employer',
  'decided_on_papers',
  'ill_health_certified',
  'ill_health_not_met',
  'transferred',
  'duplicate',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** An appointment or evidence request, as far as the status asks. Later ones stand later. */
export interface ActionFact {
  kind: 'appointment' | 'evidence';
  state: ActionState;
  dated: boolean;
}

/** What is known of a case; its status follows from nothing else. */
export interface CaseFacts {
  today: Day;
  rejected: boolean;
  withdrawn: boolean;
  informationWanted: boolean;
  documentsAwaited: boolean;
  accepted: boolean;
  /** On papers: no appointment is expected. */
  onPapers: boolean;
  consent: Consent | null;
  actions: readonly ActionFact[];
  letterState: string | null;
  onHold: boolean;
  unableToContact: boolean;
  clarification: boolean;
  recallOn: Day | null;
  closed: boolean;
}

export interface Standing {
  status: CaseStatus;
  tab: Tab;
  /** Only where the facts themselves end the case: nobody pressed "close". */
  closedBecause?: CloseReason;
}

/** Days before the recall date from which a case shows that its review is due (CASE.9). */
const REVIEW_NOTICE_DAYS = 14;

/** The status of a case and the tab it stands on (data-model.md 9). Pure. */
export function deriveStatus(facts: CaseFacts): Standing {
  if (facts.withdrawn) return on('none', 'withdrawn');
  if (facts.rejected) return on('none', 'rejected');
  if (facts.closed) return on('closed', 'closed');
  if (!facts.accepted) return on('pending', pending(facts));
  if (endedWithoutReport(facts)) return { ...on('closed', 'closed'), closedBecause: 'no_report' };
  if (facts.onHold) return on('open', 'on_hold');
  if (facts.unableToContact) return on('open', 'unable_to_contact');
  if (isReleased(facts)) return on('open', afterRelease(facts));
  return on('open', letter(facts) ?? work(facts));
}

const on = (tab: Tab, status: CaseStatus): Standing => ({ tab, status });

function pending(facts: CaseFacts): CaseStatus {
  if (facts.informationWanted) return 'awaiting_information';
  return facts.documentsAwaited ? 'awaiting_documents' : 'pending_triage';
}

const isReleased = ({ letterState }: CaseFacts) => Boolean(letterState?.startsWith('released'));

/** Refusing at the start, refusing the letter, withdrawing and silence read the same: nobody learns who refused (data-model.md 9). */
function endedWithoutReport(facts: CaseFacts): boolean {
  if (isReleased(facts)) return false;
  return (
    facts.consent === 'refused' || facts.consent === 'withdrawn' || Boolean(facts.letterState?.startsWith('held_'))
  );
}

function afterRelease(facts: CaseFacts): CaseStatus {
  if (facts.clarification) return 'clarification';
  return reviewDue(facts) ? 'review_due' : 'released';
}

const reviewDue = ({ recallOn, today }: CaseFacts) =>
  recallOn !== null && addDays(recallOn, -REVIEW_NOTICE_DAYS) <= today;

function letter(facts: CaseFacts): CaseStatus | undefined {
  switch (facts.letterState) {
    case 'with_employee':
      return 'awaiting_employee_response';
    case 'corrections':
      return 'employee_corrections';
    case 'in_check':
      return 'quality_check';
    case 'ready':
      return 'report_in_preparation';
    case 'draft':
      return evidenceOpen(facts) ? 'awaiting_evidence' : 'report_in_preparation';
    default:
      return undefined;
  }
}

const evidenceOpen = ({ actions }: CaseFacts) =>
  actions.some(({ kind, state }) => kind === 'evidence' && state === 'open');

function work(facts: CaseFacts): CaseStatus {
  if (facts.consent === 'asked') return 'awaiting_consent';
  const appointments = facts.actions.filter(({ kind }) => kind === 'appointment');
  const open = appointments.filter(({ state }) => state === 'open');
  if (open.length) return open.some(({ dated }) => dated) ? 'appointment_booked' : 'awaiting_appointment';
  if (evidenceOpen(facts)) return 'awaiting_evidence';
  if (reviewDue(facts)) return 'review_due';
  switch (appointments.at(-1)?.state) {
    case 'dna':
      return 'did_not_attend';
    case 'cancelled':
      return 'appointment_cancelled';
    case 'closed':
      return 'attended';
    default:
      if (facts.consent !== 'given') return 'triaged';
      return facts.onPapers ? 'report_in_preparation' : 'awaiting_appointment';
  }
}
