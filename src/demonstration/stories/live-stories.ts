import type { FormCode } from './answers.ts';
import { type PlanName, plans } from './plans.ts';
import type { Story, StoryFile } from './scene.ts';

const jobDescription: StoryFile = [
  'documents.jobDescription',
  'job-description.docx',
  'Job description',
  'Main duties, physical demands and hours are set out below.',
];
const fitNote: StoryFile = [
  'documents.fitNotes',
  'fit-note.pdf',
  'Statement of fitness for work',
  'May be fit for work.',
];
const absences: StoryFile = [
  'documents.absenceRecord',
  'absences.txt',
  'Absences of the last twelve months',
  'See the rows.',
];
const application: StoryFile = ['documents.application', 'application.pdf', 'Application for retirement', 'Signed.'];
const fiveSlots: StoryFile[] = [
  application,
  ['documents.managementReports', 'reports.pdf', 'Reports to management, newest first'],
  ['documents.clinicalRecords', 'consultations.pdf', 'Consultation notes, newest first'],
  ['documents.specialistReports', 'specialist.docx', 'Report of the respiratory clinic'],
  ['documents.memberReports', 'own-reports.txt', 'Reports the member handed in'],
];

type More = Partial<Pick<Story, 'files' | 'typed' | 'name' | 'again'>> & { form?: FormCode };

/** So many working days ago, and how far it came. */
const told =
  (by: string, code: string) =>
  (ago: number, plan: PlanName, more: More = {}): Story => ({
    ...{ by, code, ago, steps: plans[plan], form: 'OM' },
    ...more,
  });
const dewi = told('dewi.lloyd', 'NFC');
const hazel = told('hazel.carr', 'NFC');
const tessa = told('tessa.moon', 'NFC');
const owen = told('owen.pryce', 'NFC');
const gordon = told('gordon.hale', 'NFC');
const lena = told('lena.frost', 'NFC');
const sioned = told('sioned.bevan', 'NFC');
const ravi = told('ravi.nair', 'CFD');
const mali = told('mali.rhys', 'YDG');

/** The case that only its owner and recipients see, by the name of its story. */
export const restrictedStory = 'restricted';

/** Everything that is under way in the demonstration. */
export const liveStories: readonly Story[] = [
  ...[dewi(1, 'pending_triage', { files: [jobDescription, fitNote] }), dewi(2, 'pending_triage')],
  ...[dewi(5, 'pending_amended'), dewi(7, 'awaiting_information'), dewi(9, 'rejected', { name: 'rejected' })],
  ...[dewi(3, 'triaged'), dewi(6, 'awaiting_consent'), dewi(8, 'awaiting_appointment'), dewi(9, 'appointment_booked')],
  ...[dewi(11, 'appointment_booked_later'), dewi(12, 'did_not_attend'), dewi(10, 'attended', { files: [absences] })],
  ...[dewi(14, 'awaiting_evidence'), dewi(10, 'report_in_preparation'), dewi(11, 'awaiting_opened')],
  ...[
    dewi(16, 'employee_corrections'),
    dewi(20, 'released', { files: [jobDescription] }),
    dewi(27, 'released_by_silence'),
  ],
  ...[
    dewi(25, 'on_hold'),
    dewi(58, 'closed_advice', { name: 'first' }),
    dewi(40, 'closed_advice', { name: 'second', again: 'first' }),
    dewi(12, 'attended', { again: 'second' }),
  ],
  ...[dewi(33, 'closed_missed'), dewi(6, 'withdrawn')],
  ...[hazel(2, 'pending_claimed'), hazel(8, 'triaged_on_papers', { form: 'IHR1', files: fiveSlots })],
  ...[
    hazel(1, 'pending_triage', { form: 'IHR1', files: [application] }),
    hazel(4, 'awaiting_consent', { typed: true }),
  ],
  ...[hazel(13, 'attended', { name: restrictedStory }), hazel(24, 'released'), hazel(30, 'closed_release_refused')],
  ...[
    hazel(3, 'pending_triage', { form: 'WA', files: [jobDescription] }),
    hazel(9, 'appointment_booked', { form: 'WA' }),
  ],
  ...[tessa(2, 'pending_triage'), tessa(7, 'awaiting_appointment'), tessa(18, 'released'), tessa(28, 'closed_left')],
  ...[tessa(4, 'rejected_wrong_form')],
  ...[owen(1, 'pending_triage'), owen(6, 'triaged'), owen(9, 'appointment_booked'), owen(13, 'awaiting_evidence')],
  ...[owen(10, 'awaiting_more_time'), owen(22, 'released'), owen(29, 'closed_consent_declined')],
  ...[gordon(5, 'triaged'), gordon(10, 'appointment_booked_later'), gordon(19, 'released')],
  ...[lena(8, 'appointment_booked'), lena(14, 'appointment_cancelled')],
  ...[sioned(3, 'pending_claimed'), sioned(12, 'on_papers'), sioned(21, 'unable_to_contact')],
  ...[ravi(1, 'pending_triage'), ravi(3, 'pending_triage', { files: [fitNote] }), ravi(4, 'pending_again')],
  ...[
    ravi(9, 'awaiting_information'),
    ravi(5, 'triaged'),
    ravi(6, 'awaiting_consent'),
    ravi(8, 'awaiting_appointment'),
  ],
  ...[ravi(10, 'appointment_booked'), ravi(11, 'did_not_attend'), ravi(15, 'appointment_cancelled')],
  ...[ravi(11, 'attended'), ravi(13, 'quality_check'), ravi(12, 'quality_check'), ravi(26, 'released_after_check')],
  ...[ravi(7, 'triaged', { form: 'WA' }), ravi(23, 'unable_to_contact'), ravi(31, 'closed_withdrawn')],
  ...[
    mali(2, 'pending_triage'),
    mali(6, 'awaiting_information'),
    mali(5, 'awaiting_consent'),
    mali(8, 'appointment_booked'),
  ],
  ...[mali(10, 'report_in_preparation'), mali(11, 'awaiting_employee_response'), mali(17, 'employee_corrections')],
  ...[mali(25, 'released'), mali(18, 'on_hold'), mali(32, 'closed_no_answer'), mali(5, 'withdrawn')],
];

/** What is being written: nothing of it was sent. The last is deleted tomorrow. */
export const draftStories: readonly Story[] = [
  dewi(3, 'draft', { files: [jobDescription, absences, fitNote] }),
  hazel(6, 'draft_half', { form: 'IHR1' }),
  mali(2, 'draft_half'),
];
export const fadingDraft: Story = dewi(0, 'draft_half', { files: [jobDescription] });
