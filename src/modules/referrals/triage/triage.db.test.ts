import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimCase, listTriage } from '#modules/cases/index.ts';
import { searchPersons } from '#modules/persons/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask, NotVisible, perform, Refused, type StaffActor, WrongState } from '#platform/operation/index.ts';
import { testDatabase } from '#test/support/database.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import { acceptReferral, readTriage, rejectReferral, resubmitReferral, returnReferral } from '../index.ts';

let db: Database;
let service: TestService;
let steps: Referring;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  steps = await referring(service);
});
afterAll(() => db.close());
beforeEach(() => {
  service.recorder.entries.length = 0;
  service.recorder.notices.length = 0;
});

const decide = { route: 'telephone', discipline: 'nurse' } as const;
const fresh = { new: { givenName: 'Siân', familyName: 'O’Brien-Llŷr', dateOfBirth: '1980-05-01' } };
const act = <I, R>(
  operation: Parameters<typeof perform<I, R>>[1],
  input: object,
  who: StaffActor = service.clinician,
) => perform(service.runtime, operation, who, input);
const refused = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    error => error,
  );
const one = async (text: string, values: unknown[]) => (await asOwner(db, text, values)).rows[0];
const caseRow = (id: string) => one('select * from cases.cases where id = $1', [id]);
const referralRow = (id: string) => one('select * from referrals.referrals where id = $1', [id]);

async function claimed() {
  const made = await steps.submitted();
  await act(claimCase, { case: made.caseId });
  service.recorder.entries.length = 0;
  service.recorder.notices.length = 0;
  return made;
}

async function employ(caseId: string, person: string | null): Promise<string> {
  const id = newId();
  await asOwner(
    db,
    `insert into workforce.employments (organisation_id, id, person_id, kind, given_name, family_name, search_key, from_day)
     values ($1, $2, $3, 'employee', 'Siân', 'O’Brien', 'sian', '2020-01-01')`,
    [service.nia.organisation, id, person],
  );
  await asOwner(db, 'update cases.cases set employment_id = $2 where id = $1', [caseId, id]);
  return id;
}

describe('accepting', () => {
  it('[CASE.5.39] opens the case with route, clinician and person, fixes the referral, and tells the manager without a name', async () => {
    const { id, caseId, reference } = await claimed();
    const { person } = await act(acceptReferral, { case: caseId, version: 1, ...decide, person: fresh });
    expect(await caseRow(caseId)).toMatchObject({
      ...{ tab: 'open', status: 'triaged', route: 'telephone', discipline: 'nurse', person_id: person },
      claimed_by: service.clinician.account,
    });
    expect((await referralRow(id)).state).toBe('accepted');
    expect(service.recorder.notices).toEqual([
      {
        kind: 'accepted',
        organisation: service.nia.organisation,
        to: { email: 'nia.parry@northfold.example' },
        reference: { case: caseId, number: reference },
      },
    ]);
    expect(service.recorder.entries).toMatchObject([
      { act: 'referral.accepted', subject: person, values: { from: 'submitted', person, isNew: true, version: 1 } },
    ]);
  });

  it('[CASE.5.40] a person of the index is matched with the employment the referrer picked', async () => {
    const { caseId } = await claimed();
    const employment = await employ(caseId, null);
    const [known] = await ask(service.runtime, searchPersons, service.clinician, { familyName: 'O’Brien' });
    await act(acceptReferral, { case: caseId, ...decide, person: { existing: known!.id } });
    expect((await one('select person_id from workforce.employments where id = $1', [employment])).person_id).toBe(
      known!.id,
    );
  });

  it('[CASE.5.41] an employment known to be somebody else, or a person who is not there, is refused and nothing changes', async () => {
    const { id, caseId } = await claimed();
    const [known] = await ask(service.runtime, searchPersons, service.clinician, { familyName: 'O’Brien' });
    await employ(caseId, known!.id);
    expect((await ask(service.runtime, readTriage, service.clinician, { case: caseId })).suggested).toMatchObject({
      id: known!.id,
    });
    expect(await refused(act(acceptReferral, { case: caseId, ...decide, person: fresh }))).toMatchObject({
      problems: [{ field: 'person', message: 'triage.person_differs' }],
    });
    expect(
      await refused(act(acceptReferral, { case: caseId, ...decide, person: { existing: newId() } })),
    ).toMatchObject({
      problems: [{ field: 'person', message: 'cases.person_unknown' }],
    });
    expect((await referralRow(id)).state).toBe('submitted');
    expect(await caseRow(caseId)).toMatchObject({ tab: 'pending', person_id: null });
    expect((await asOwner(db, 'select 1 from persons.persons', [])).rowCount).toBe(1);
    expect(service.recorder.notices).toEqual([]);
  });

  it('[ACC.V4.34] nobody accepts a referral as being about themselves', async () => {
    const { caseId } = await claimed();
    const [me] = await ask(service.runtime, searchPersons, service.clinician, { familyName: 'O’Brien' });
    await asOwner(db, 'update accounts.accounts set person_id = $2 where id = $1', [service.clinician.account, me!.id]);
    const told = await refused(act(acceptReferral, { case: caseId, ...decide, person: { existing: me!.id } }));
    await asOwner(db, 'update accounts.accounts set person_id = null where id = $1', [service.clinician.account]);
    expect(told).toBeInstanceOf(Refused);
    expect(told).toMatchObject({ reason: 'persons.own_record' });
  });

  it('[CASE.5.42] what is missing is said at its field', async () => {
    const { caseId } = await claimed();
    const told = await refused(act(acceptReferral, { case: caseId }));
    expect(told.problems.map((problem: { message: string }) => problem.message)).toEqual([
      'cases.person_wanted',
      'cases.route_wanted',
      'cases.discipline_wanted',
    ]);
  });

  it('[CASE.5.43] only whoever claimed the case decides it', async () => {
    const { caseId } = await steps.submitted();
    const input = { case: caseId, ...decide, person: fresh };
    expect(await refused(act(acceptReferral, input))).toMatchObject({ reason: 'cases.claim_first' });
    await act(claimCase, { case: caseId });
    await asOwner(db, 'update cases.cases set claimed_by = $2 where id = $1', [caseId, newId()]);
    expect(await refused(act(acceptReferral, input))).toMatchObject({ reason: 'cases.claimed_by_other' });
    expect(await refused(act(acceptReferral, input, service.administrator))).toBeInstanceOf(NotVisible);
  });
});

describe('rejecting', () => {
  const inQueue = async () => (await ask(service.runtime, listTriage, service.clinician, {})).rows.map(row => row.id);

  it('[REF.L4.31] takes the case off all tabs, keeps the referral for its author thirty days, and tells them without names', async () => {
    const { id, caseId, reference } = await claimed();
    await act(rejectReferral, { case: caseId, version: 1, reason: 'pages_missing', text: 'Page 2 of the fit note' });
    expect(await caseRow(caseId)).toMatchObject({ tab: 'none', status: 'rejected', claimed_by: null });
    expect(await referralRow(id)).toMatchObject({
      ...{ state: 'rejected', rejected_reason: 'pages_missing', rejected_text: 'Page 2 of the fit note' },
      deletes_on: '2026-04-01',
    });
    expect(await inQueue()).not.toContain(caseId);
    expect(service.recorder.notices).toMatchObject([
      { kind: 'rejected', reference: { case: caseId, number: reference, reason: 'pages_missing', day: '2026-04-01' } },
    ]);
    expect(JSON.stringify(service.recorder.notices)).not.toMatch(/Brien|fit note/);
  });

  it('[REF.L4.32] another reason needs its words, and the wrong form the right one, which the organisation offers', async () => {
    const { id, caseId } = await claimed();
    const problems = async (given: object) => (await refused(act(rejectReferral, { case: caseId, ...given }))).problems;
    expect(await problems({ reason: 'other', text: '…' })).toEqual([{ field: 'text', message: 'triage.reason_text' }]);
    for (const suggestedForm of ['', 'OM', 'SR'])
      expect(await problems({ reason: 'wrong_form', suggestedForm })).toEqual([
        { field: 'suggestedForm', message: 'triage.form_wanted' },
      ]);
    expect(await problems({})).toEqual([{ field: 'reason', message: 'triage.reason_wanted' }]);
    await act(rejectReferral, { case: caseId, reason: 'wrong_form', suggestedForm: 'IHR1' });
    expect(await referralRow(id)).toMatchObject({ state: 'rejected', suggested_form: 'IHR1' });
  });

  it('[REF.L4.33] referred again, the same case and number come back to the queue', async () => {
    const { id, caseId, reference } = await claimed();
    await act(rejectReferral, { case: caseId, reason: 'duplicate' });
    await steps.save(id, 'employee', { 'employee.position': 'Gardener' });
    await steps.send(id, resubmitReferral as never);
    expect(await inQueue()).toContain(caseId);
    expect(await caseRow(caseId)).toMatchObject({
      reference,
      tab: 'pending',
      status: 'pending_triage',
      claimed_by: null,
    });
  });
});

describe('asking for more', () => {
  it('[CASE.5.44] the referral goes back to its author with what is missing, and the case waits for them', async () => {
    const { id, caseId } = await claimed();
    expect(await refused(act(returnReferral, { case: caseId, text: ' - ' }))).toMatchObject({
      problems: [{ field: 'text', message: 'triage.text_missing' }],
    });
    await act(returnReferral, { case: caseId, version: 1, text: 'Which shifts does she work?' });
    expect(await caseRow(caseId)).toMatchObject({ tab: 'pending', status: 'awaiting_information', claimed_by: null });
    expect(await referralRow(id)).toMatchObject({ state: 'returned', returned_text: 'Which shifts does she work?' });
    expect(service.recorder.notices).toMatchObject([{ kind: 'information_wanted', reference: { case: caseId } }]);
    expect(JSON.stringify(service.recorder.notices)).not.toContain('shifts');
  });
});

describe('reading', () => {
  it('[CASE.5.45] a referral is read by staff of the organisation, and the reading is audited', async () => {
    const { caseId } = await steps.submitted({ 'questions.standard': ['fit-now'] });
    service.recorder.entries.length = 0;
    const reading = await ask(service.runtime, readTriage, service.administrator, { case: caseId, locale: 'cy' });
    expect(reading.read.sections.length).toBeGreaterThan(2);
    expect(reading.read.questions).toHaveLength(1);
    expect(reading).toMatchObject({
      waiting: { waitedDays: 0, late: false },
      otherForms: [{ code: 'IHR1' }, { code: 'WA' }],
    });
    expect(service.recorder.entries).toMatchObject([
      { act: 'referral.read_by_staff', object: { kind: 'referral' }, subject: caseId, values: { version: 1 } },
    ]);
    const stranger: StaffActor = { ...service.clinician, account: newId() };
    expect(await refused(ask(service.runtime, readTriage, stranger, { case: caseId }))).toBeInstanceOf(NotVisible);
  });

  it('[CASE.5.46] what was amended since it was read is not decided: it is read once more', async () => {
    const { id, caseId } = await claimed();
    await asOwner(db, 'update referrals.referrals set current_version = 2 where id = $1', [id]);
    for (const work of [
      () => act(acceptReferral, { case: caseId, version: 1, ...decide, person: fresh }),
      () => act(rejectReferral, { case: caseId, version: 1, reason: 'duplicate' }),
      () => act(returnReferral, { case: caseId, version: 1, text: 'More' }),
    ]) {
      const told = await refused(work());
      expect(told).toBeInstanceOf(WrongState);
      expect(told).toMatchObject({ reason: 'triage.changed' });
    }
  });
});
