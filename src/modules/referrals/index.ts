export { attachDocument, detachDocument } from './drafts/attach-document.ts';
export { deleteReferral } from './drafts/delete-referral.ts';
export { pickEmployment } from './drafts/pick-employment.ts';
export { type CurrentStep, saveStep } from './drafts/save-step.ts';
export { startReferral } from './drafts/start-referral.ts';
export { visitedSteps } from './drafts/working-copy.ts';
export { expireReferrals } from './expiry/expire-referrals.ts';
export { giveReferrals } from './give-referrals.ts';
export { referralTimetable } from './jobs.ts';
export { type FormAsked, openReferralForm } from './pdf/open-referral-form.ts';
export { referralFormTemplate } from './pdf/referral-form-template.ts';
export { countSaved, listReturned } from './queries/count-saved.ts';
export {
  listRejected,
  type RejectedReferral,
  rejectedColumns,
  rejectedExport,
  rejectedInput,
} from './queries/list-rejected.ts';
export { listSaved, savedColumns, savedExport, savedInput } from './queries/list-saved.ts';
export { offeredForms } from './queries/offered-forms.ts';
export { openReferralDocument } from './queries/open-referral-document.ts';
export { type Draft, draftToWrite, readDraft } from './queries/read-draft.ts';
export { readReferral } from './queries/read-referral.ts';
export { readSent } from './queries/read-sent.ts';
export { seesReferral } from './queries/sees-referral.ts';
export { type Referral, type RejectionReason, rejectionReasons, type State } from './referral.ts';
export { amendReferral } from './submission/amend-referral.ts';
export { digestOf } from './submission/load-submission.ts';
export { resubmitReferral } from './submission/resubmit-referral.ts';
export { type Sent, submitReferral } from './submission/submit-referral.ts';
export { withdrawReferral } from './submission/withdraw-referral.ts';
export { texts as referralTexts } from './texts.ts';
export { acceptReferral } from './triage/accept-referral.ts';
export { type Question, questionsOf, type ReadableReferral, readForTriage } from './triage/read-for-triage.ts';
export { readTriage, type TriageReading } from './triage/read-triage.ts';
export { rejectReferral } from './triage/reject-referral.ts';
export { returnReferral } from './triage/return-referral.ts';
export { triageTexts } from './triage/texts.ts';
export {
  markAccepted,
  markReassigned,
  markRejected,
  markReturned,
  type Rejection,
  type Triaged,
} from './triage/triage-referral.ts';
