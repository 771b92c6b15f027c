import { addDays, type Day, dayOf } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';

/** Where a referral stands. A draft has no case; submission makes one (data-model.md, 3). */
export const states = [
  'draft',
  'awaiting_approval',
  'submitted',
  'returned',
  'rejected',
  'accepted',
  'withdrawn',
] as const;
export type State = (typeof states)[number];

/** A referral as operations and pages know it, its answers apart. */
export interface Referral {
  organisation: string;
  id: string;
  formCode: string;
  formVersion: number;
  author: string;
  owner: string;
  state: State;
  caseId?: string;
  caseReference: string;
  employment?: string;
  reReferralOf?: string;
  employeeName: string;
  stepsDone: number;
  stepsTotal: number;
  currentVersion: number;
  createdAt: Date;
  changedAt: Date;
  submittedAt?: Date;
  deletesOn?: Day;
  rejected?: { at: Date; reason: RejectionReason; text: string; suggestedForm?: string };
  returned?: { at: Date; text: string };
}

/** Ready-made reasons of a rejection (REF.L4). */
export const rejectionReasons = [
  'duplicate',
  'pages_missing',
  'incomplete_medical',
  'incomplete',
  'wrong_form',
  'employee_not_told',
  'not_occupational_health',
  'other',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Days a draft is kept after its last change, and a rejected referral after its rejection (REF.L1, REF.L4). */
const daysKept = 30;
/** How many days before a deletion its author is told, farthest first. */
export const warnings = [7, 1] as const;

/** The day something is deleted that was last touched at an instant: thirty calendar days later, in London. */
export const deletionDay = (from: Date): Day => addDays(dayOf(from, defaultZone), daysKept);
