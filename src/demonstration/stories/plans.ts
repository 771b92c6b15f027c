import {
  asksMoreTime,
  confirms,
  handToCheck,
  issue,
  marksMistake,
  opens,
  passCheck,
  refuses,
  writeLetter,
} from './letters.ts';
import { answerQuestion, referAgain, submit, withdraw, write } from './refer.ts';
import type { Step } from './scene.ts';
import { accept, askMore, claim, reject } from './triage.ts';
import { agree, askConsent, becomes, book, close, declineConsent, note, requestEvidence, setByHand } from './work.ts';

type Route = Parameters<typeof accept>[0];
const begin: Step[] = [[0, write()]];
const sent: Step[] = [...begin, [0, submit]];
const triaged = (route: Route = 'telephone'): Step[] => [...sent, [1, claim], [1, accept(route)]];
const asked = (route?: Route): Step[] => [...triaged(route), [2, askConsent]];
const agreed = (silence?: 'release' | 'hold', route?: Route): Step[] => [...asked(route), [3, agree(silence)]];
const seen = (silence?: 'release' | 'hold'): Step[] => [
  ...agreed(silence),
  [3, book(3)],
  [6, becomes('closed')],
  [6, note],
];
const written = (silence?: 'release' | 'hold'): Step[] => [...seen(silence), [7, writeLetter]];
const issued = (silence?: 'release' | 'hold'): Step[] => [...written(silence), [8, issue]];
/** Where a second clinician checks first. */
const checked: Step[] = [...written(), [8, handToCheck], [9, passCheck], [9, issue]];
const released: Step[] = [...issued(), [9, opens], [10, confirms]];

/** How far a story goes; each ends in the status (data-model.md 9) it is named after. */
export const plans = {
  draft: begin,
  draft_half: [[0, write(3)]] as Step[],
  pending_triage: sent,
  pending_claimed: [...sent, [1, claim]] as Step[],
  pending_amended: [
    ...sent,
    [1, claim],
    [1, askMore('Which shifts do they work, and which of them are difficult?')],
    [2, answerQuestion],
  ] as Step[],
  pending_again: [
    ...sent,
    [1, claim],
    [1, reject('incomplete', 'Please add the absences of the last twelve months.')],
    [2, referAgain],
  ] as Step[],
  awaiting_information: [
    ...sent,
    [1, claim],
    [1, askMore('Please tell us which duties are safety-critical, and what has been tried so far.')],
  ] as Step[],
  rejected: [
    ...sent,
    [1, claim],
    [1, reject('incomplete', 'Please say what the job involves, and that you spoke with the employee.')],
  ] as Step[],
  rejected_wrong_form: [
    ...sent,
    [1, claim],
    [1, reject('wrong_form', 'This is about the workplace rather than the person.', 'WA')],
  ] as Step[],
  withdrawn: [...sent, [1, withdraw('They are back and well, and we have agreed what is needed.')]] as Step[],
  triaged: triaged(),
  triaged_on_papers: triaged('on_papers'),
  awaiting_consent: asked(),
  awaiting_appointment: agreed(),
  appointment_booked: [...agreed(), [4, book(4, true)]] as Step[],
  appointment_booked_later: [...agreed(), [4, book(9, true)]] as Step[],
  did_not_attend: [...agreed(), [3, book(3)], [6, becomes('dna')]] as Step[],
  appointment_cancelled: [...agreed(), [3, book(3)], [6, becomes('cancelled')]] as Step[],
  attended: seen(),
  awaiting_evidence: [...seen(), [7, requestEvidence]] as Step[],
  on_papers: agreed('release', 'on_papers'),
  report_in_preparation: written(),
  quality_check: [...written(), [8, handToCheck]] as Step[],
  awaiting_employee_response: issued('hold'),
  awaiting_opened: [...issued('hold'), [9, opens]] as Step[],
  awaiting_more_time: [...issued('hold'), [9, opens], [9, asksMoreTime]] as Step[],
  employee_corrections: [...issued(), [9, opens], [9, marksMistake]] as Step[],
  released,
  released_after_check: [...checked, [10, opens], [11, confirms]] as Step[],
  released_by_silence: issued('release'),
  on_hold: [
    ...agreed(),
    [5, setByHand('on_hold', 'In hospital for two weeks; they will ring when they are home.')],
  ] as Step[],
  unable_to_contact: [
    ...triaged(),
    [4, setByHand('unable_to_contact', 'Three calls on three days and a letter; no answer so far.')],
  ] as Step[],
  closed_advice: [
    ...released,
    [14, close('advice_given', 'The advice was given and nothing further is asked.')],
  ] as Step[],
  closed_missed: [
    ...agreed(),
    [3, book(3)],
    [6, becomes('dna')],
    [7, book(3)],
    [10, becomes('dna')],
    [11, close('did_not_attend', 'Two appointments were missed.')],
  ] as Step[],
  closed_left: [...triaged(), [5, close('left', 'They have left the organisation.')]] as Step[],
  closed_consent_declined: [...asked(), [3, declineConsent]] as Step[],
  closed_release_refused: [...issued(), [9, opens], [10, refuses]] as Step[],
  closed_no_answer: issued('hold'),
  closed_withdrawn: [...asked(), [4, withdraw('They have found another post with us that suits them.')]] as Step[],
} satisfies Record<string, Step[]>;

export type PlanName = keyof typeof plans;
