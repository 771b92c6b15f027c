import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { ask, Invalid, operation, perform, type Scope, WrongState } from '#platform/operation/index.ts';
import { onPostgres, testDatabase } from '#test/support/database.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import {
  amendReferral,
  digestOf,
  markAccepted,
  markRejected,
  markReturned,
  readForTriage,
  readReferral,
  resubmitReferral,
  saveStep,
  submitReferral,
  withdrawReferral,
} from '../index.ts';

let db: Database;
let service: TestService;
let steps: Referring;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  steps = await referring(service);
});
afterAll(() => db.close());

/** What cases do at the triage desk. */
const triage = <T>(run: (scope: Scope) => Promise<T>) =>
  perform(
    service.runtime,
    operation({
      act: 'test.triage',
      actors: ['clinician'],
      input: z.object({}),
      load: async () => ({}),
      policy: () => undefined,
      unaudited: true,
      run: scope => run(scope as unknown as Scope),
    }),
    service.clinician,
    {},
  );
const at = (id: string, version?: number) => ({ organisation: service.nia.organisation, id, version });

const rowsOf = async (table: string, id: string) =>
  (await asOwner(db, `select * from ${table} where referral_id = $1`, [id])).rows;

describe('submitting', () => {
  it('[REF.L3.1] makes the case, pending triage, with the employee as referred and a number', async () => {
    const { id, caseId, reference } = await steps.submitted();
    expect(reference).toMatch(/^NOR\/OM\/\d{4}$/);
    const [row] = await rowsOf('cases.cases', id);
    expect(row).toMatchObject({
      id: caseId,
      status: 'pending_triage',
      given_name: 'Siân',
      family_name: 'O’Brien-Llŷr',
      date_of_birth: '1980-05-01',
      notice_email: 'nia.parry@northfold.example',
      owner_id: service.nia.membership,
    });
    expect((await steps.draft(id)).referral).toMatchObject({ state: 'submitted', caseId, caseReference: reference });
  });

  it('[REF.L3.2] twice with one key, one after the other, is one referral and one answer', async () => {
    const id = await steps.start();
    await steps.fill(id);
    const key = randomUUID();
    const first = await steps.send(id, submitReferral, key);
    const notices = service.recorder.notices.length;
    expect(await steps.send(id, submitReferral, key)).toEqual(first);
    expect(service.recorder.notices).toHaveLength(notices);
    expect(await rowsOf('cases.cases', id)).toHaveLength(1);
    expect(await rowsOf('referrals.versions', id)).toHaveLength(1);
  });

  it('[REF.L3.3] ten times in the same moment is one referral and ten equal answers', async () => {
    const id = await steps.start();
    await steps.fill(id);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => steps.send(id, submitReferral, key)));
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
    expect(await rowsOf('cases.cases', id)).toHaveLength(1);
  });

  it('[REF.L3.4] one key for another referral, or for other answers, is refused', async () => {
    const [one, other] = [await steps.start(), await steps.start()];
    await steps.fill(one);
    await steps.fill(other);
    const key = randomUUID();
    await steps.send(one, submitReferral, key);
    const reused = new WrongState('submission.key_reused');
    await expect(steps.send(other, submitReferral, key)).rejects.toThrow(reused);
    const seen = 'f'.repeat(64);
    const sending = perform(service.runtime, submitReferral, service.nia, { referral: one, key, seen });
    await expect(sending).rejects.toThrow(reused);
    await expect(steps.send(one)).rejects.toThrow(new WrongState('state.submitted'));
  });

  it('[REF.L3.5] what the person has not seen is not sent', async () => {
    const id = await steps.start();
    await steps.fill(id);
    const seen = digestOf((await steps.draft(id)).answers);
    await steps.save(id, 'employee', { 'employee.position': 'Pilot' });
    const sending = perform(service.runtime, submitReferral, service.nia, { referral: id, key: randomUUID(), seen });
    await expect(sending).rejects.toThrow(new WrongState('submission.changed'));
  });

  it('[REF.F2.10] with answers missing is refused, and nothing of it is stored', async () => {
    const id = await steps.start();
    await steps.save(id, 'employee', { 'employee.givenName': 'Siân' });
    await expect(steps.send(id)).rejects.toThrow(Invalid);
    expect((await steps.draft(id)).referral.state).toBe('draft');
    expect(await rowsOf('referrals.versions', id)).toEqual([]);
  });

  it('[REF.F8.1] is confirmed to the address of step 1 when its domain is allowed, else to the account', async () => {
    await steps.submitted();
    expect(service.recorder.notices.at(-1)).toMatchObject({
      kind: 'submitted',
      to: { email: 'nia.parry@northfold.example' },
    });
    await steps.submitted({ 'referrer.email': 'nia@evil.example' });
    expect(service.recorder.notices.at(-1)!.to).toEqual({ account: service.nia.account });
    await steps.submitted({ 'referrer.email': 'nia@sub.northfold.example' });
    expect(service.recorder.notices.at(-1)!.to).toEqual({ account: service.nia.account });
  });

  it('[ALL.7.10] tells neither name nor health in its notice', async () => {
    await steps.submitted();
    expect(JSON.stringify(service.recorder.notices.at(-1))).not.toMatch(/Siân|Llŷr|Lifting/);
  });

  it('[REF.D4.2] makes its documents part of the record', async () => {
    const id = await steps.start();
    await steps.fill(id);
    const { definition } = await steps.draft(id);
    const documents = definition.item.find(step => step.linkId === 'documents')?.item ?? [];
    const slot = documents.find(item => item.type === 'attachment')!.linkId;
    const document = await steps.attach(id, slot);
    await steps.send(id);
    const { rows } = await asOwner(db, 'select submitted_at from documents.documents where id = $1', [document]);
    expect(rows[0].submitted_at).toEqual(service.clock.now());
    expect((await rowsOf('referrals.versions', id))[0].document_ids).toEqual([document]);
  });

  it('waits where the organisation asks for an approval, and keeps the draft', async () => {
    await asOwner(db, `update organisations.organisations set features = '{"approval": true}' where code = 'NOR'`);
    const id = await steps.start();
    await steps.fill(id);
    await expect(steps.send(id)).rejects.toThrow('refer.approval');
    await asOwner(db, `update organisations.organisations set features = '{}' where code = 'NOR'`);
    expect((await steps.draft(id)).referral.state).toBe('draft');
  });
});

describe('amending', () => {
  const amended = async (id: string) => {
    await steps.save(id, 'employee', { 'employee.position': `Driver ${randomUUID()}` });
    return steps.send(id, amendReferral);
  };

  it('[REF.L5.2] makes a new version with readable differences, under the same number', async () => {
    const { id, reference } = await steps.submitted();
    await steps.save(id, 'employee', { 'employee.position': 'Pilot' });
    expect((await steps.draft(id)).changes).toMatchObject([{ label: 'Job title', before: 'Driver', after: 'Pilot' }]);
    expect(await steps.send(id, amendReferral)).toMatchObject({ reference, version: 2 });
    const read = await ask(service.runtime, readReferral, service.nia, { referral: id });
    expect(read.changes).toMatchObject([{ before: 'Driver', after: 'Pilot' }]);
    const first = await ask(service.runtime, readReferral, service.nia, { referral: id, version: 1 });
    expect(JSON.stringify(first.sections)).toContain('Driver');
    expect((await rowsOf('cases.cases', id))[0].position).toBe('Pilot');
  });

  it('[REF.L5.3] never changes the employee; spelling and what was left empty may be put right', async () => {
    const { id } = await steps.submitted({ 'employee.givenName': 'Sian' });
    await steps.save(id, 'employee', { 'employee.givenName': 'Siân', 'employee.payrollNumber': 'P1' });
    await steps.send(id, amendReferral);
    const changes: Record<string, string>[] = [
      { 'employee.givenName': 'Huw' },
      { 'employee.givenName': 'Siân', 'employee.dateOfBirth': '1981-05-01' },
      { 'employee.dateOfBirth': '1980-05-01', 'employee.payrollNumber': 'P2' },
    ];
    for (const change of changes) {
      await steps.save(id, 'employee', change);
      await expect(steps.send(id, amendReferral)).rejects.toThrow(new WrongState('submission.employee_fixed'));
    }
  });

  it('[REF.L5.4] a question in other words is another question; one in the same words stays', async () => {
    const { id } = await steps.submitted({ 'questions.standard': ['fit-now', 'work-related'] });
    const before = (await rowsOf('referrals.questions', id)).filter(row => row.removed_in === null);
    const draft = await steps.draft(id);
    const kept = (draft.answers.values['questions.standard'] as string[]).slice(0, 1);
    await steps.save(id, 'questions', { 'questions.standard': kept });
    await steps.send(id, amendReferral);
    const after = await rowsOf('referrals.questions', id);
    expect(after.filter(row => row.removed_in === null).map(row => row.id)).toEqual([before[0].id]);
    expect(after.find(row => row.id === before[1].id).removed_in).toBe(2);
  });

  it('[REF.L5.5] after acceptance is refused in words, and so is an acceptance of what was amended unread', async () => {
    const { id } = await steps.submitted();
    await amended(id);
    await expect(triage(scope => markAccepted(scope, at(id, 1)))).rejects.toThrow(new WrongState('triage.changed'));
    const waiting = await steps.draft(id);
    await triage(scope => markAccepted(scope, at(id, 2)));
    const saving = perform(service.runtime, saveStep, service.nia, {
      ...{ referral: id, step: 'employee', version: waiting.versions.employee },
      answers: { values: {}, rows: {} },
    });
    await expect(saving).rejects.toThrow(new WrongState('state.accepted'));
    await expect(steps.send(id, amendReferral)).rejects.toThrow(new WrongState('state.accepted'));
  });

  it.runIf(onPostgres)('[REF.L5.6] racing with an acceptance has one winner and a clear answer', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await steps.submitted();
      await steps.save(id, 'employee', { 'employee.position': 'Pilot' });
      const [amending, accepting] = await Promise.allSettled([
        steps.send(id, amendReferral),
        triage(scope => markAccepted(scope, at(id, 1))),
      ]);
      expect([amending.status, accepting.status].sort()).toEqual(['fulfilled', 'rejected']);
      const lost = amending.status === 'rejected' ? amending : (accepting as PromiseRejectedResult);
      expect(lost.reason.reason).toMatch(/^(state\.accepted|triage\.changed)$/);
    }
  });

  it('[REF.L5.7] without a change sends nothing', async () => {
    const { id } = await steps.submitted();
    await expect(steps.send(id, amendReferral)).rejects.toThrow(new WrongState('submission.unchanged'));
  });

  it('[REF.L5.8] answers a request for information: the referral goes back to triage', async () => {
    const { id } = await steps.submitted();
    await triage(scope => markReturned(scope, at(id), 'Which shifts?'));
    expect((await steps.draft(id)).referral).toMatchObject({ state: 'returned', returned: { text: 'Which shifts?' } });
    await amended(id);
    expect((await steps.draft(id)).referral).toMatchObject({ state: 'submitted', currentVersion: 2 });
    expect((await rowsOf('cases.cases', id))[0].status).toBe('pending_triage');
  });
});

describe('a rejected referral', () => {
  const rejected = async () => {
    const made = await steps.submitted();
    await triage(scope => markRejected(scope, at(made.id), { reason: 'incomplete', text: 'Add the absences.' }));
    return made;
  };

  it('[REF.L4.1] can be corrected and submitted again: same referral, same case, same number, next version', async () => {
    const { id, caseId, reference } = await rejected();
    await steps.save(id, 'employee', { 'employee.position': 'Pilot' });
    expect(await steps.send(id, resubmitReferral)).toEqual({ referral: id, caseId, reference, version: 2 });
    expect((await steps.draft(id)).referral).toMatchObject({ state: 'submitted' });
    expect((await steps.draft(id)).referral.rejected).toBeUndefined();
    expect(await rowsOf('cases.cases', id)).toHaveLength(1);
  });

  it('is not submitted as if it were new', async () => {
    const { id } = await rejected();
    await expect(steps.send(id)).rejects.toThrow(new WrongState('state.rejected'));
  });
});

describe('withdrawing', () => {
  it('[REF.L7.1] asks for a reason, and takes the case off the tabs', async () => {
    const { id } = await steps.submitted();
    const withdraw = (reason: string) =>
      perform(service.runtime, withdrawReferral, service.nia, { referral: id, reason });
    await expect(withdraw(' … ')).rejects.toThrow(Invalid);
    await withdraw('She has left us.');
    expect((await steps.draft(id)).referral.state).toBe('withdrawn');
    expect((await rowsOf('cases.cases', id))[0]).toMatchObject({ status: 'withdrawn', tab: 'none' });
    await expect(withdraw('Again.')).rejects.toThrow(new WrongState('state.withdrawn'));
  });
});

describe('withdrawing late', () => {
  it('[REF.L7.3] after the report is released is refused in words', async () => {
    const { id, caseId } = await steps.submitted();
    await triage(scope => markAccepted(scope, at(id)));
    await asOwner(db, "update cases.cases set tab = 'open', status = 'released', released_at = now() where id = $1", [
      caseId,
    ]);
    const input = { referral: id, reason: 'Too late.' };
    const withdrawing = perform(service.runtime, withdrawReferral, service.nia, input);
    await expect(withdrawing).rejects.toThrow(new WrongState('withdrawal.too_late'));
  });
});

describe('at the triage desk', () => {
  it('[NEW.6.1] a referral reads in sections, questions and documents', async () => {
    const { id } = await steps.submitted();
    const read = await triage(scope => readForTriage(scope, at(id)));
    expect(read?.sections.map(section => section.title)).toContain('Employee');
    expect(read?.facts).toMatchObject({ givenName: 'Siân', position: 'Driver' });
    expect(read?.changes).toEqual([]);
  });
});
