import type { CaseStatus } from '#modules/cases/index.ts';
import type { TagColour } from '#ui/tag.tsx';

const colours: Partial<Record<CaseStatus, TagColour>> = {
  pending_triage: 'yellow',
  awaiting_information: 'orange',
  awaiting_documents: 'orange',
  did_not_attend: 'red',
  appointment_cancelled: 'red',
  unable_to_contact: 'red',
  awaiting_employee_response: 'purple',
  employee_corrections: 'purple',
  released: 'green',
  review_due: 'orange',
  on_hold: 'grey',
  closed: 'grey',
  rejected: 'grey',
  withdrawn: 'grey',
};

/** The colour goes with the words, never instead of them. */
export const statusColour = (status: CaseStatus): TagColour => colours[status] ?? 'blue';
