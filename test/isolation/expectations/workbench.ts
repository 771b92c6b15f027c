import { clinicians, type Expected, hidden, type Line } from '../expected.ts';

const triaging = 'triage nurse';
const serving = `${clinicians} caseAdministrator`;
/** Letters are nurses', physicians' and physiotherapists' (ACC.V3); a triage clinician sees the page and is refused the act in words. */
const writing = 'nurse physiotherapist';

const seenBy = (who: string): Record<string, Line> => ({
  ...{ openCase: { 200: who }, foreignCase: { 200: 'foreignClinician' }, nothing: {} },
});
/** An answer for whoever serves the case's organisation, and for who serves the other one's. */
const answered = (own: Record<string, Line>, foreign: number): Record<string, Line> => ({
  ...own,
  ...{ foreignCase: { [foreign]: 'foreignClinician' }, nothing: {} },
});

export const workbenchPages: readonly Expected[] = [
  { routes: ['GET /workbench'], line: { ...hidden, 200: `${serving} administrator publisher foreignClinician` } },
  {
    routes: [
      ...['GET /workbench/cases', 'GET /workbench/cases/export'],
      ...['GET /workbench/tasks', 'GET /workbench/tasks/export'],
    ],
    line: { ...hidden, 200: `${serving} foreignClinician` },
  },
  {
    routes: ['GET /workbench/triage', 'GET /workbench/triage/export'],
    line: { ...hidden, 200: `${triaging} foreignClinician` },
  },
  // Configuration is the provider administrator's, and nothing clinical is (ACC.V3).
  {
    routes: ['GET /workbench/organisations', 'GET /workbench/organisations/export'],
    line: { ...hidden, 200: 'administrator' },
  },
  {
    routes: ['GET /workbench/tasks/:id/completion'],
    line: hidden,
    at: {
      task: { 200: clinicians },
      administratorTask: { 200: 'caseAdministrator' },
      foreignTask: { 200: 'foreignClinician' },
      nothing: {},
    },
  },
  {
    routes: ['POST /workbench/tasks/:id/claim', 'POST /workbench/tasks/:id/completion'],
    line: hidden,
    body: { note: 'Done by telephone.' },
    at: {
      task: { 303: clinicians },
      administratorTask: { 303: 'caseAdministrator' },
      foreignTask: { 303: 'foreignClinician' },
      nothing: {},
    },
  },
  {
    routes: ['POST /workbench/tasks/:id/release'],
    line: hidden,
    at: {
      task: { 409: clinicians },
      administratorTask: { 409: 'caseAdministrator' },
      foreignTask: { 409: 'foreignClinician' },
      nothing: {},
    },
  },
];

/** Waiting, claimed by the triage clinician; open; and another organisation's, claimed by nobody. */
const triageAt = (pending: Line, open: Line, foreign: number): Record<string, Line> => ({
  ...{ pendingCase: pending, openCase: open, foreignPending: { [foreign]: 'foreignClinician' }, nothing: {} },
});
const all = (answer: number): Line => ({ [answer]: triaging });
/** The one who claimed it decides; a colleague is told that it is claimed. */
const claimed = (answer: number): Line => ({ [answer]: 'triage', 409: 'nurse' });

/** Triage: triage clinicians, nurses and physicians (ACC.V3). */
export const triagePages: readonly Expected[] = [
  { routes: ['GET /workbench/triage/:id'], line: hidden, at: triageAt(all(200), all(200), 200) },
  {
    routes: [
      ...['GET /workbench/triage/:id/acceptance', 'GET /workbench/triage/:id/rejection'],
      'GET /workbench/triage/:id/return',
    ],
    line: hidden,
    at: triageAt(claimed(200), all(409), 409),
  },
  { routes: ['GET /workbench/triage/:id/handover'], line: hidden, at: triageAt(all(409), all(200), 409) },
  { routes: ['POST /workbench/triage/:id/claim'], line: hidden, at: triageAt(claimed(303), all(409), 303) },
  { routes: ['POST /workbench/triage/:id/acceptance'], line: hidden, at: triageAt(claimed(422), all(409), 409) },
  {
    routes: ['POST /workbench/triage/:id/rejection', 'POST /workbench/triage/:id/return'],
    line: hidden,
    body: { reason: 'incomplete', text: 'Please say what the work is.', version: '1' },
    at: triageAt(claimed(303), all(409), 409),
  },
  {
    routes: ['POST /workbench/triage/:id/handover'],
    line: hidden,
    body: { why: 'On leave.' },
    at: triageAt(all(409), all(303), 409),
  },
];

/** A case at work: staff who serve its organisation, notes the clinicians' alone. */
export const casePages: readonly Expected[] = [
  {
    routes: ['GET /workbench/cases/:id', 'GET /workbench/cases/:id/referral'],
    line: hidden,
    at: {
      ...seenBy(serving),
      ...{ pendingCase: { 200: serving }, restrictedCase: { 200: serving }, confidentialCase: { 200: serving } },
    },
  },
  {
    routes: [
      ...[
        'GET /workbench/cases/:id/actions/new',
        'GET /workbench/cases/:id/contact',
        'GET /workbench/cases/:id/status',
      ],
      ...['GET /workbench/cases/:id/handover', 'GET /workbench/cases/:id/closing'],
    ],
    line: hidden,
    at: seenBy(serving),
  },
  {
    routes: ['GET /workbench/cases/:id/reopening'],
    line: hidden,
    at: answered({ openCase: { 409: serving }, closedCase: { 200: serving } }, 409),
  },
  { routes: ['GET /workbench/cases/:id/notes/new'], line: hidden, at: seenBy(clinicians) },
  {
    routes: ['GET /workbench/cases/:id/documents/:document'],
    line: hidden,
    at: {
      ...{ ordinaryDocument: { 200: serving }, documentInConfidence: { 200: clinicians, 403: 'caseAdministrator' } },
      ...{ misplacedDocument: {}, foreignDocument: { 200: 'foreignClinician' }, nothing: {} },
    },
  },
  {
    routes: ['POST /workbench/cases/:id/notes'],
    line: hidden,
    body: { kind: 'clinical', text: 'Spoke by telephone.' },
    at: answered({ openCase: { 303: clinicians }, closedCase: { 409: clinicians } }, 303),
  },
  {
    routes: ['POST /workbench/cases/:id/handover'],
    line: hidden,
    body: { why: 'On leave.' },
    at: answered({ openCase: { 303: serving }, closedCase: { 409: serving } }, 303),
  },
  {
    routes: ['POST /workbench/cases/:id/closing'],
    line: hidden,
    body: { reason: 'advice_given', why: 'The advice was given.' },
    at: answered({ openCase: { 303: serving }, closedCase: { 409: serving } }, 303),
  },
  {
    routes: ['POST /workbench/cases/:id/reopening'],
    line: hidden,
    body: { why: 'Asked again.' },
    at: answered({ openCase: { 409: serving }, closedCase: { 303: serving } }, 409),
  },
  {
    routes: ['POST /workbench/cases/:id/status'],
    line: hidden,
    body: { status: 'on_hold', why: 'Waiting for the GP.' },
    at: answered({ openCase: { 303: serving }, closedCase: { 409: serving } }, 303),
  },
  {
    routes: ['POST /workbench/cases/:id/contact'],
    line: hidden,
    body: { kind: 'email', value: 'ada@home.example', how: 'telephone' },
    at: answered({ openCase: { 303: serving } }, 303),
  },
  { routes: ['POST /workbench/cases/:id/actions'], line: hidden, at: answered({ openCase: { 422: serving } }, 422) },
  {
    routes: ['GET /workbench/cases/:id/actions/:action'],
    line: hidden,
    at: { action: { 200: serving }, foreignAction: { 200: 'foreignClinician' }, nothing: {} },
  },
  {
    routes: ['POST /workbench/cases/:id/actions/:action'],
    line: hidden,
    body: { state: 'gone' },
    at: { action: { 422: serving }, foreignAction: { 422: 'foreignClinician' }, nothing: {} },
  },
];

/** Consent and letter. Clinicians read; writing is refused in words to who may not. */
export const letterPages: readonly Expected[] = [
  {
    routes: ['GET /workbench/cases/:id/consent', 'GET /workbench/cases/:id/letter'],
    line: hidden,
    at: seenBy(clinicians),
  },
  {
    routes: ['POST /workbench/cases/:id/consent'],
    line: hidden,
    body: { do: 'ask', channel: 'telephone' },
    at: answered({ openCase: { 303: clinicians } }, 303),
  },
  {
    routes: ['POST /workbench/cases/:id/letter'],
    line: hidden,
    body: { template: 'assessment', locale: 'en' },
    at: answered({ openCase: { 409: writing, 403: 'triage' } }, 403),
  },
  {
    // The form names the letter: whoever may not see it is not told that it is there, whatever the address says.
    routes: ['POST /workbench/cases/:id/letter/text'],
    line: hidden,
    body: { letter: 'letterWithEmployee', version: '1' },
    at: { withEmployeeCase: { 409: writing, 403: 'triage' }, foreignCase: {}, nothing: {} },
  },
  {
    routes: [
      ...['POST /workbench/cases/:id/letter/issue', 'POST /workbench/cases/:id/letter/check'],
      'POST /workbench/cases/:id/letter/withdrawal',
    ],
    line: hidden,
    body: { do: 'pass', version: '1', why: 'A reason.' },
    at: {
      withEmployeeCase: { 409: writing, 403: 'triage' },
      openCase: {},
      foreignCase: { 403: 'foreignClinician' },
      nothing: {},
    },
  },
  {
    // Nobody checks a letter of their own.
    routes: ['POST /workbench/cases/:id/letter/verdict'],
    line: hidden,
    body: { do: 'pass', why: 'A reason.' },
    at: {
      withEmployeeCase: { 409: 'physiotherapist', 403: 'nurse triage' },
      openCase: {},
      foreignCase: { 403: 'foreignClinician' },
      nothing: {},
    },
  },
  {
    // No address of the employee is confirmed: a link goes nowhere, and they are told so.
    routes: ['POST /workbench/cases/:id/letter/link'],
    line: hidden,
    at: { withEmployeeCase: { 403: clinicians }, openCase: {}, foreignCase: { 403: 'foreignClinician' }, nothing: {} },
  },
  {
    routes: ['GET /workbench/cases/:id/letter/preview'],
    line: hidden,
    at: { withEmployeeCase: { 200: clinicians }, openCase: {}, foreignCase: { 200: 'foreignClinician' }, nothing: {} },
  },
  {
    routes: ['GET /workbench/cases/:id/letter/issue', 'GET /workbench/cases/:id/letter/withdrawal'],
    line: hidden,
    at: { withEmployeeCase: { 303: clinicians }, openCase: {}, foreignCase: { 303: 'foreignClinician' }, nothing: {} },
  },
  {
    routes: ['GET /workbench/cases/:id/letter/code-sheet'],
    line: hidden,
    at: { withEmployeeCase: {}, openCase: {}, foreignCase: {}, nothing: {} },
  },
  {
    routes: ['POST /workbench/cases/:id/letter/corrections/:correction'],
    line: hidden,
    with: { correction: '0198a000-0000-7000-8000-000000000000' },
    body: { decision: 'declined', response: 'It is what was said.' },
    at: { withEmployeeCase: {}, openCase: {}, foreignCase: {}, nothing: {} },
  },
];
