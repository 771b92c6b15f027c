export type { Why } from '#modules/sharing/index.ts';
export type { CaseDetails } from './case-details.ts';
export { caseForStaff } from './case-for-staff.ts';
export { caseWithdrawn } from './case-withdrawn.ts';
export { closeCase, reopenCase } from './closing/close-case.ts';
export { consentMoved } from './consent-moved.ts';
export { delegateCases } from './delegation/delegate-cases.ts';
export { listOwnCases, OWN_CASES_SHOWN, type OwnCase } from './delegation/list-own-cases.ts';
export { type EmployeeSnapshot, snapshotColumns } from './employee-snapshot.ts';
export { openVisibleDocument } from './employer/open-visible-document.ts';
export {
  type CaseAction,
  type CasePage,
  type CasePart,
  caseParts,
  readCase,
  type SharedNote,
} from './employer/read-case.ts';
export type { LetterRow } from './employer/read-letters.ts';
export type { LinkedCase } from './employer/read-linked.ts';
export { forgetEmployee } from './forget-employee.ts';
export { type GivenCase, giveCases } from './give-cases.ts';
export { letterMoved } from './letter-moved.ts';
export { type ChangedCase, caseOverview } from './list/case-overview.ts';
export { columnNames, columns as caseColumns } from './list/columns.ts';
export { COUNT_LIMIT, type TabCounts } from './list/count-cases.ts';
export { caseExport } from './list/export-cases.ts';
export { type CaseList, listCases } from './list/list-cases.ts';
export { type ListInput, type ListTab, listInput, tabs } from './list/list-input.ts';
export type { OwnerChoice, OwnerChoices } from './list/list-owners.ts';
export type { CaseListRow } from './list/page-of-cases.ts';
export { loadVisibleCase } from './load-visible-case.ts';
export { lockCaseForStaff } from './lock-case.ts';
export { type NoticeTarget, noticeCopies, noticeTargets } from './notice-targets.ts';
export { type NewCase, openCase } from './open-case.ts';
export { ownedCaseOf } from './owned-case-of.ts';
export { type CaseEvent, recordEvent } from './record-event.ts';
export { refreshStatus } from './refresh-status.ts';
export { returnToPending } from './return-to-pending.ts';
export { seesCase } from './sees-case.ts';
export { claims, staffColumns } from './staff-list/staff-columns.ts';
export type { StaffCaseRow } from './staff-list/staff-rows.ts';
export {
  clinicalRoles,
  closingRoles,
  holds,
  mayClaim,
  mayClose,
  mayConfirmContact,
  mayReadNotes,
  mayRelease,
  mayReopen,
  mayTakeOver,
  mayTriage,
  mayWork,
  mayWriteNote,
  triageRoles,
} from './staff-policy.ts';
export { statusTexts } from './status/status-texts.ts';
export { type CaseFacts, type CaseStatus, type CloseReason, closeReasons, deriveStatus, statuses } from './status.ts';
export { texts as caseTexts } from './texts.ts';
export { eventsFor, type PastEvent } from './timeline/events-for.ts';
export { type ExpectedStage, expectedDates, type StageFacts, type StageTargets } from './timeline/expected-dates.ts';
export { claimCase, releaseClaim, takeOverCase } from './triage/claim-case.ts';
export { disciplines, routes, setAccepted, setInformationWanted, setRejected } from './triage/decide.ts';
export { giveClaims, type HeldClaim, heldClaims } from './triage/held-claims.ts';
export {
  listTriage,
  type TriageFilter,
  type TriageRow,
  triageExport,
  triageFilter,
  waiting,
} from './triage/list-triage.ts';
export { actionKinds, actionStates, modes } from './work/action-input.ts';
export { changeAction } from './work/change-action.ts';
export { confirmContact } from './work/confirm-contact.ts';
export { countWork, type WorkCounts } from './work/count-work.ts';
export { listStaffCases, type StaffFilter, staffCaseExport, staffFilter } from './work/list-staff-cases.ts';
export { openCaseDocument } from './work/open-case-document.ts';
export { type CaseWork, readCaseWork } from './work/read-case-work.ts';
export { recordAction } from './work/record-action.ts';
export { handStatuses, setStatusByHand } from './work/set-status-by-hand.ts';
export { writeNote } from './work/write-note.ts';
