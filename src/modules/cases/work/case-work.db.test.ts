import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import {
  ask,
  type EmployerActor,
  type Invalid,
  NotVisible,
  perform,
  Refused,
  type StaffActor,
  WrongState,
} from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import {
  changeAction,
  claimCase,
  closeCase,
  countWork,
  listStaffCases,
  readCaseWork,
  recordAction,
  releaseClaim,
  reopenCase,
  setStatusByHand,
  takeOverCase,
  writeNote,
} from '../index.ts';

let database: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let organisation: string;
let owner: EmployerActor;
let nurse: StaffActor;
let physician: StaffActor;
let clerk: StaffActor;
let stranger: StaffActor;

beforeAll(async () => {
  database = await testDatabase();
  world = caseWorld(database);
  runtime = smallRuntime(database);
  organisation = await world.organisation('NOR');
  owner = await world.member(organisation, 'Nia Parry');
  nurse = await world.staff('nurse', organisation);
  physician = await world.staff('physician', organisation);
  clerk = await world.staff('case_administrator', organisation);
  stranger = await world.staff('nurse', await world.organisation('SAL'));
});
afterAll(() => database.close());
beforeEach(() => {
  runtime.recorder.entries.length = 0;
  runtime.recorder.notices.length = 0;
});

const open = (more = {}) => world.case(organisation, owner, more);
const claimed = async (id: string, by: StaffActor, at = runtime.clock.now()) => {
  await world.sql('update cases.cases set claimed_by = $2, claimed_at = $3 where id = $1', [id, by.account, at]);
  return id;
};
const rowOf = async (id: string) => (await world.sql('select * from cases.cases where id = $1', [id]))[0]!;
const eventsOf = async (id: string) =>
  (await world.sql('select kind, audience, detail from cases.events where case_id = $1 order by at, id', [id])) as {
    kind: string;
  }[];
const refused = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    error => error,
  );

describe('claiming', () => {
  it('[CASE.5.31] a waiting case is claimed once; the second is told by whom', async () => {
    const id = await open({ tab: 'pending' });
    await perform(runtime, claimCase, nurse, { case: id });
    const told = await refused(perform(runtime, claimCase, physician, { case: id }));
    expect(told).toBeInstanceOf(WrongState);
    expect(told).toMatchObject({ reason: 'cases.claimed_by', values: { name: 'Sam Clinic' } });
    expect((await rowOf(id)).claimed_by).toBe(nurse.account);
  });

  it('[CASE.5.32] claiming what is one’s own changes nothing and leaves no second entry', async () => {
    const id = await open({ tab: 'pending' });
    await perform(runtime, claimCase, nurse, { case: id });
    await perform(runtime, claimCase, nurse, { case: id });
    expect(runtime.recorder.entries.filter(entry => entry.act === 'case.claimed')).toHaveLength(1);
  });

  it('[CASE.5.33] a claim is given back by its holder only, while the case waits', async () => {
    const id = await claimed(await open({ tab: 'pending' }), nurse);
    expect(await refused(perform(runtime, releaseClaim, physician, { case: id }))).toBeInstanceOf(WrongState);
    await perform(runtime, releaseClaim, nurse, { case: id });
    expect((await rowOf(id)).claimed_by).toBeNull();
    const kept = await claimed(await open(), nurse);
    expect(await refused(perform(runtime, releaseClaim, nurse, { case: kept }))).toBeInstanceOf(WrongState);
  });

  it('[ACC.V4.31] an open case is handed over with a reason, and the record says from whom to whom', async () => {
    const id = await claimed(await open(), nurse);
    const without = await refused(perform(runtime, takeOverCase, physician, { case: id, why: ' . ' }));
    expect(without).toMatchObject({ problems: [{ field: 'why', message: 'cases.reason_wanted' }] });
    await perform(runtime, takeOverCase, physician, { case: id, why: 'The nurse is on leave' });
    expect((await rowOf(id)).claimed_by).toBe(physician.account);
    expect(runtime.recorder.entries.at(-1)).toMatchObject({
      act: 'case.taken_over',
      values: { from: nurse.account, to: physician.account, why: 'The nurse is on leave' },
    });
  });

  it('[CASE.5.34] a claim nobody came back to for a day is taken over, a fresh one is not', async () => {
    const day = 24 * 3_600_000;
    const fresh = await claimed(
      await open({ tab: 'pending' }),
      nurse,
      new Date(runtime.clock.now().getTime() - day + 1),
    );
    expect(await refused(perform(runtime, takeOverCase, physician, { case: fresh, why: 'away' }))).toMatchObject({
      reason: 'cases.claim_fresh',
    });
    const stale = await claimed(await open({ tab: 'pending' }), nurse, new Date(runtime.clock.now().getTime() - day));
    await perform(runtime, takeOverCase, physician, { case: stale, why: 'away' });
    expect((await rowOf(stale)).claimed_by).toBe(physician.account);
  });
});

describe('who reaches a case', () => {
  it('[ACC.X3.31] staff of another organisation find no case, whatever they try', async () => {
    const id = await open();
    const waiting = await open({ tab: 'pending' });
    for (const work of [
      () => perform(runtime, claimCase, stranger, { case: waiting }),
      () => perform(runtime, takeOverCase, stranger, { case: id, why: 'why' }),
      () => perform(runtime, writeNote, stranger, { case: id, kind: 'clinical', text: 'text' }),
      () => perform(runtime, recordAction, stranger, { case: id, kind: 'appointment' }),
      () => perform(runtime, setStatusByHand, stranger, { case: id, status: 'on_hold', why: 'why' }),
      () => perform(runtime, closeCase, stranger, { case: id, reason: 'left', why: 'why' }),
      () => ask(runtime, readCaseWork, stranger, { case: id }),
    ])
      expect(await refused(work())).toBeInstanceOf(NotVisible);
    expect((await ask(runtime, listStaffCases, stranger, { whose: 'all' })).rows).toEqual([]);
  });

  it('[ACC.X3.32] an assignment that has ended opens nothing on the next request', async () => {
    const leaver = await world.staff('nurse', organisation);
    const id = await open();
    await ask(runtime, readCaseWork, leaver, { case: id });
    await world.sql("update accounts.staff_assignments set valid = '[2020-01-01,2020-02-01)' where account_id = $1", [
      leaver.account,
    ]);
    expect(await refused(ask(runtime, readCaseWork, leaver, { case: id }))).toBeInstanceOf(NotVisible);
  });

  it('[ACC.V4.32] nobody opens, lists or counts a case about themselves', async () => {
    const person = await world.person('Sam', 'Clinic');
    const self = await world.staff('nurse', organisation, { person });
    const mine = await claimed(await open({ person }), self);
    expect(await refused(ask(runtime, readCaseWork, self, { case: mine }))).toBeInstanceOf(NotVisible);
    expect((await ask(runtime, listStaffCases, self, {})).rows).toEqual([]);
    expect((await ask(runtime, countWork, self, {})).mine).toBe(0);
    expect((await ask(runtime, readCaseWork, nurse, { case: mine })).case.id).toBe(mine);
  });

  it('[ACC.V3.34] a case administrator reads the case without any note; a clinician reads both kinds', async () => {
    const id = await open();
    await perform(runtime, writeNote, nurse, { case: id, kind: 'shared', text: 'For the manager' });
    await perform(runtime, writeNote, nurse, { case: id, kind: 'clinical', text: 'For clinicians' });
    const work = await ask(runtime, readCaseWork, physician, { case: id });
    expect(work.sharedNotes).toMatchObject([{ text: 'For the manager', by: 'Sam Clinic' }]);
    expect(work.clinicalNotes).toMatchObject([{ text: 'For clinicians' }]);
    const seen = await ask(runtime, readCaseWork, clerk, { case: id });
    expect([...seen.sharedNotes, ...seen.clinicalNotes]).toEqual([]);
    expect(await refused(perform(runtime, writeNote, clerk, { case: id, kind: 'shared', text: 'x' }))).toBeInstanceOf(
      NotVisible,
    );
    expect(runtime.recorder.entries.filter(entry => entry.act === 'case.read_by_staff')).toHaveLength(2);
  });

  it('[ACC.V3.35] the database itself gives a case administrator no note', async () => {
    const asClerk = database.asMigrator(async client => {
      await client.query('begin; set local role handrail_case_administrator');
      try {
        await client.query('select * from cases.notes');
      } finally {
        await client.query('rollback');
      }
    });
    await expect(asClerk).rejects.toThrow(/permission denied/);
  });
});

describe('working on a case', () => {
  const appointment = { kind: 'appointment', day: '2026-03-20', time: '14:30', mode: 'telephone', place: '' } as const;

  it('[CASE.6.31] an appointment written down makes the case booked, and everybody’s timeline says so', async () => {
    const id = await open({ consent: 'given' });
    await perform(runtime, recordAction, nurse, { case: id, ...appointment });
    expect(await rowOf(id)).toMatchObject({ status: 'appointment_booked' });
    expect(await eventsOf(id)).toMatchObject([
      { kind: 'appointment_open', audience: ['referrer', 'employee', 'clinician'], detail: { day: '2026-03-20' } },
    ]);
  });

  it('[CASE.6.32] an action is changed from the state the page showed, else the change in between is told', async () => {
    const id = await open({ consent: 'given' });
    const { id: action } = await perform(runtime, recordAction, nurse, { case: id, ...appointment, day: '2026-03-10' });
    const change = { case: id, action, from: 'open', day: '2026-03-10', time: '14:30', mode: 'telephone' };
    await perform(runtime, changeAction, nurse, { ...change, state: 'dna' });
    expect((await rowOf(id)).status).toBe('did_not_attend');
    expect(await refused(perform(runtime, changeAction, clerk, { ...change, state: 'closed' }))).toMatchObject({
      reason: 'cases.action_gone',
    });
    await perform(runtime, changeAction, clerk, { ...change, from: 'dna', state: 'open', day: '2026-03-24' });
    expect((await ask(runtime, readCaseWork, nurse, { case: id })).actions).toMatchObject([
      { state: 'open', day: '2026-03-24', time: '14:30:00' },
    ]);
  });

  it('[CASE.6.33] what cannot be is refused at its field', async () => {
    const id = await open();
    const problems = async (given: object) =>
      ((await refused(perform(runtime, recordAction, nurse, { case: id, ...appointment, ...given }))) as Invalid)
        .problems;
    expect(await problems({ state: 'closed' })).toEqual([{ field: 'day', message: 'cases.day_ahead' }]);
    expect(await problems({ state: 'dna', day: null, time: null })).toEqual([
      { field: 'day', message: 'cases.day_of_appointment' },
    ]);
    expect(await problems({ kind: 'evidence', state: 'dna', day: '2026-03-10' })).toEqual([
      { field: 'state', message: 'cases.evidence_dna' },
    ]);
    expect(await problems({ day: null })).toEqual([{ field: 'day', message: 'cases.day_for_time' }]);
    expect(await problems({ day: '2026-02-30' })).toEqual([{ field: 'day', message: 'cases.day_wanted' }]);
    expect(await problems({ time: '25:00' })).toEqual([{ field: 'time', message: 'cases.time_wanted' }]);
    expect((await ask(runtime, readCaseWork, nurse, { case: id })).actions).toEqual([]);
  });

  it('[CASE.6.34] hold and unable to contact are set by hand with a reason, end each other, and give way again', async () => {
    const id = await open({ consent: 'given' });
    await perform(runtime, setStatusByHand, nurse, { case: id, status: 'on_hold', why: 'Employee is abroad' });
    expect(await rowOf(id)).toMatchObject({ status: 'on_hold', hold_reason: 'Employee is abroad' });
    await perform(runtime, setStatusByHand, clerk, { case: id, status: 'unable_to_contact', why: 'Three calls' });
    expect(await rowOf(id)).toMatchObject({ status: 'unable_to_contact', on_hold_at: null, hold_reason: null });
    await perform(runtime, setStatusByHand, clerk, { case: id, status: 'none', why: 'She called back' });
    expect((await rowOf(id)).status).toBe('awaiting_appointment');
    expect(runtime.recorder.entries.map(entry => entry.values?.why)).toEqual([
      'Employee is abroad',
      'Three calls',
      'She called back',
    ]);
  });

  it('[CASE.6.35] a case is closed with a reason and its manager told; reopened, it stands where its facts put it', async () => {
    const id = await open({ consent: 'given' });
    await perform(runtime, closeCase, clerk, { case: id, reason: 'left', why: 'Left in February' });
    expect(await rowOf(id)).toMatchObject({ tab: 'closed', status: 'closed', closed_reason: 'left' });
    expect(runtime.recorder.notices).toMatchObject([
      { kind: 'case_closed', to: { account: owner.account }, reference: { case: id } },
    ]);
    expect(JSON.stringify(runtime.recorder.notices)).not.toContain('Meadow');
    await perform(runtime, reopenCase, nurse, { case: id, why: 'Closed by mistake' });
    expect(await rowOf(id)).toMatchObject({ tab: 'open', status: 'awaiting_appointment', closed_reason: null });
  });

  it('[CASE.6.36] a case whose letter the employee reads is not closed, and one that ended without a report is not reopened by hand', async () => {
    const reading = await open({ consent: 'given', letterState: 'with_employee' });
    expect(
      await refused(perform(runtime, closeCase, nurse, { case: reading, reason: 'left', why: 'why' })),
    ).toMatchObject({ reason: 'cases.already_open_letter' });
    const ended = await open({ tab: 'closed', consent: 'refused' });
    await world.sql('update cases.cases set closed_at = null where id = $1', [ended]);
    expect(await refused(perform(runtime, reopenCase, nurse, { case: ended, why: 'why' }))).toMatchObject({
      reason: 'cases.ended_without_report',
    });
  });

  it('[CASE.6.37] nothing is worked on in a waiting or closed case', async () => {
    for (const tab of ['pending', 'closed'] as const) {
      const id = await open({ tab });
      for (const work of [
        () => perform(runtime, recordAction, nurse, { case: id, kind: 'appointment' }),
        () => perform(runtime, writeNote, nurse, { case: id, kind: 'clinical', text: 'x' }),
        () => perform(runtime, setStatusByHand, nurse, { case: id, status: 'on_hold', why: 'x' }),
        () => perform(runtime, closeCase, nurse, { case: id, reason: 'left', why: 'x' }),
      ])
        expect(await refused(work())).toMatchObject({ reason: 'cases.not_open' });
    }
    const technician = await world.staff('technician', organisation);
    const id = await open();
    expect(
      await refused(perform(runtime, closeCase, technician, { case: id, reason: 'left', why: 'x' })),
    ).toBeInstanceOf(Refused);
  });
});
