import { snapshotColumns } from '#modules/cases/index.ts';
import { type Answers, referralFacts, toResponse } from '#modules/forms/index.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { Row } from '../insert-rows.ts';
import { organisationId } from '../people/actors.ts';
import { accountId, membershipId } from '../people/add-accounts.ts';
import { demonstrationUsers } from '../sign-ins.ts';
import { steadyId } from '../steady.ts';
import { answersFor, definitions, pickedEmployee } from '../stories/answers.ts';
import type { ClosedCase } from './closed-case.ts';

const everyone = ['referrer', 'employee', 'clinician'];
const nurse = accountId('clare.dunn');
const physician = accountId('amir.saleh');

/** The rows of one closed case, by table. */
export interface CaseRows {
  referral: Row;
  version: Row;
  questions: Row[];
  case: Row;
  actions: Row[];
  events: Row[];
}

/** A closed case as the operations would have left it, sort keys included. */
export function caseRows(past: ClosedCase): CaseRows {
  const { code, number, form, who, situation, received } = past;
  const of = { organisation_id: organisationId(code) };
  const id = (what: string) => steadyId(`${code} closed ${number} ${what}`);
  const [owner, caseId, referral] = [membershipId(past.by, code), id('case'), id('referral')];
  const reference = `${code}/${form}/${String(number).padStart(4, '0')}`;
  const answers = answersOf(past);
  const response = toResponse(definitions[form], answers, received);
  const facts = referralFacts(definitions[form], response, situation.locale);
  return {
    referral: {
      ...{
        ...of,
        id: referral,
        form_code: form,
        form_version: 1,
        author_id: owner,
        owner_id: owner,
        state: 'accepted',
      },
      ...{
        case_id: caseId,
        case_reference: reference,
        employee_name: `${who.given} ${who.family}`,
        current_version: 1,
      },
      ...{ employment_id: past.left ? null : who.employment, created_at: received, changed_at: past.accepted },
      ...{ submitted_at: received, steps_done: 0, steps_total: 0 },
    },
    version: {
      ...{ ...of, referral_id: referral, version: 1, response, answers, form_version: 1, submitted_by: owner },
      ...{ submitted_at: received, submission_key: id('key'), submission_hash: '\\x00' },
    },
    questions: facts.questions.map(({ id: question, text }, n) => ({
      ...{ ...of, id: id(`question ${n}`), referral_id: referral, position: n + 1, code: question, text, added_in: 1 },
    })),
    case: {
      ...{
        ...of,
        id: caseId,
        number,
        reference,
        form_code: form,
        referral_id: referral,
        owner_id: owner,
        author_id: owner,
      },
      ...{ audience: 'employer', tab: 'closed', status: 'closed', ...ownerNames(past.by), ...snapshotOf(past) },
      ...pastFacts(past),
    },
    actions: actionRows(past, of, id('action'), caseId),
    events: eventRows(past).map((event, n) => ({ ...of, id: id(`event ${n}`), case_id: caseId, ...event })),
  };
}

function answersOf({ by, code, form, who, situation, receivedOn }: ClosedCase): Answers {
  const user = demonstrationUsers.find(({ username }) => username === by)!;
  const typed = answersFor(form, who, situation, receivedOn);
  const referrer = {
    ...{ 'referrer.title': user.title, 'referrer.name': `${user.given} ${user.family}`, 'referrer.email': user.email },
    'referrer.organisation':
      { NFC: 'Northfold Council', CFD: 'Calder Foods', YDG: 'Ysgolion Dyffryn Glas' }[code] ?? '',
  };
  return { values: { ...referrer, ...pickedEmployee(who), ...typed.values }, rows: typed.rows, files: {} };
}

const snapshotOf = ({ who, left }: ClosedCase) =>
  snapshotColumns({
    ...{ title: who.title, givenName: who.given, familyName: who.family, dateOfBirth: who.born, position: who.job },
    ...{ address: who.address, postcode: who.postcode, personalEmail: who.homeEmail, mobile: who.mobile },
    ...{ payrollNumber: who.payroll, division: who.division, location: who.location, department: who.department },
    employmentId: left ? null : who.employment,
  });

function ownerNames(by: string) {
  const user = demonstrationUsers.find(({ username }) => username === by)!;
  return { owner_name: `${user.given} ${user.family}`, owner_key: sortKey(user.family, user.given) };
}

function pastFacts({ received, accepted, closed, reason, route, form, who, left }: ClosedCase): Row {
  const declined = reason === 'no_report';
  const met = ['left', 'duplicate', 'transferred'].includes(reason) ? null : 'given';
  return {
    ...{ received_at: received, accepted_at: accepted, status_since: closed, route, closed_reason: reason },
    // Nobody closes a case that ends because the employee declines.
    ...{ closed_at: declined ? null : closed, consent: declined ? 'refused' : met },
    ...{ discipline: form === 'IHR1' ? 'physician' : 'nurse', claimed_by: form === 'IHR1' ? physician : nurse },
    ...{ claimed_at: accepted, person_id: left ? null : who.person },
  };
}

const actionRows = ({ appointment, accepted }: ClosedCase, of: Row, id: string, case_id: string): Row[] =>
  appointment
    ? [
        {
          ...{ ...of, id, case_id, kind: 'appointment', state: appointment.state, on_day: appointment.day },
          ...{
            at_time: '10:30',
            mode: appointment.mode,
            recorded_by: nurse,
            created_at: accepted,
            changed_at: accepted,
          },
        },
      ]
    : [];

function eventRows({ received, accepted, closed, route, reason, appointment }: ClosedCase): Row[] {
  const shown = appointment ? { kind: `appointment_${appointment.state}`, at: accepted } : undefined;
  return [
    { at: received, kind: 'submitted', audience: everyone, detail: {} },
    { at: accepted, kind: 'accepted', audience: everyone, detail: { route } },
    ...(shown && appointment
      ? [{ ...shown, audience: everyone, detail: { day: appointment.day, mode: appointment.mode } }]
      : []),
    reason === 'no_report'
      ? { at: closed, kind: 'consent_refused', audience: ['employee', 'clinician'], detail: {} }
      : { at: closed, kind: 'closed', audience: everyone, detail: { reason } },
  ];
}
