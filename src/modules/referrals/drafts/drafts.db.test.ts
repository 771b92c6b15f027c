import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noAnswers } from '#modules/forms/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { ask, NotVisible, perform, Refused, Stale, WrongState } from '#platform/operation/index.ts';
import { testDatabase } from '#test/support/database.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import {
  deleteReferral,
  detachDocument,
  listSaved,
  openReferralDocument,
  pickEmployment,
  saveStep,
  startReferral,
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

const run = <I, R>(op: Parameters<typeof perform<I, R>>[1], input: unknown, who = service.nia) =>
  perform(service.runtime, op, who, input);

describe('a draft', () => {
  it('[REF.F3.1] begins with what the account and the organisation know', async () => {
    const { answers, referral } = await steps.draft(await steps.start());
    expect(answers.values).toMatchObject({
      'referrer.name': 'Nia Parry',
      'referrer.email': 'nia.parry@northfold.example',
      'referrer.organisation': 'Northfold Council',
    });
    expect(referral).toMatchObject({ state: 'draft', deletesOn: '2026-04-01', stepsDone: 0 });
  });

  it('[REF.H2.1] is begun only on a form the organisation offers, by somebody who may refer', async () => {
    await expect(run(startReferral, { form: 'SR' })).rejects.toThrow(new Refused('refer.form_not_offered'));
    await expect(run(startReferral, { form: 'NOPE' })).rejects.toThrow(Refused);
    await asOwner(db, "update organisations.organisations set forms = '{OM,SR}' where code = 'NOR'");
    await expect(run(startReferral, { form: 'SR' })).rejects.toThrow(new Refused('refer.form_not_offered'));
    await asOwner(db, "update organisations.organisations set forms = '{OM,IHR1,WA}' where code = 'NOR'");
    const reader = { ...service.nia, permissions: [] };
    await expect(run(startReferral, { form: 'OM' }, reader)).rejects.toThrow(new Refused('refer.not_permitted'));
  });

  it('[REF.L1.1] is its author’s alone: a colleague and another organisation do not find it', async () => {
    const id = await steps.start();
    for (const who of [service.rhys, service.sam]) {
      await expect(steps.draft(id, who)).rejects.toThrow(NotVisible);
      const saving = run(saveStep, { referral: id, step: 'referrer', version: 0, answers: noAnswers }, who);
      await expect(saving).rejects.toThrow(NotVisible);
      await expect(run(deleteReferral, { referral: id }, who)).rejects.toThrow(NotVisible);
    }
  });

  it('[REF.F3.2] takes the employee from an employment, and nothing private with it', async () => {
    const employment = newId();
    await asOwner(
      db,
      `insert into workforce.employments (organisation_id, id, kind, payroll_number, title, given_name, family_name, search_key,
         date_of_birth, job_title, from_day) values ($1, $2, 'employee', 'P-77', 'Mx', 'Tegan', 'ap Rhys', 'tegan ap rhys', '1991-02-03', 'Warden', '2019-06-01')`,
      [service.nia.organisation, employment],
    );
    const id = await steps.start();
    await steps.save(id, 'employee', { 'employee.givenName': 'Somebody', 'employee.mobile': '07700 900 123' });
    await run(pickEmployment, { referral: id, employment });
    const { answers, referral, versions } = await steps.draft(id);
    expect(answers.values).toMatchObject({
      'employee.givenName': 'Tegan',
      'employee.familyName': 'ap Rhys',
      'employee.dateOfBirth': '1991-02-03',
      'employee.payrollNumber': 'P-77',
      'employee.mobile': '07700 900 123',
    });
    expect(referral).toMatchObject({ employment, employeeName: 'Tegan ap Rhys' });
    expect(versions.employee).toBe(2);
    await expect(run(pickEmployment, { referral: await steps.start(), employment: newId() })).rejects.toThrow(
      NotVisible,
    );
  });
});

describe('saving a step', () => {
  it('[ALL.3.10] keeps what was typed as it was typed, right or wrong', async () => {
    const id = await steps.start();
    const odd = ['=cmd()', '<script>alert(1)</script>', 'Ŵyn ap ‘Llŷr’', '\u200Frtl\u202E', 'x'.repeat(200)];
    for (const [index, text] of odd.entries())
      expect(await steps.save(id, 'employee', { 'employee.givenName': text })).toBe(index + 1);
    await steps.save(id, 'employee', { 'employee.dateOfBirth': '31/31' });
    const { answers } = await steps.draft(id);
    expect(answers.values['employee.givenName']).toBe('x'.repeat(200));
    expect(answers.values['employee.dateOfBirth']).toBe('31/31');
  });

  it('[ALL.3.11] from two tabs on two steps never conflicts, also at the same moment', async () => {
    const id = await steps.start();
    const tab = (step: string, key: string) =>
      run(saveStep, { referral: id, step, version: 0, answers: { values: { [key]: 'typed' }, rows: {} } });
    await Promise.all([tab('employee', 'employee.givenName'), tab('referrer', 'referrer.purchaseOrder')]);
    const { answers } = await steps.draft(id);
    expect(answers.values).toMatchObject({ 'employee.givenName': 'typed', 'referrer.purchaseOrder': 'typed' });
  });

  it('[ALL.3.12] from two tabs on one step: the second is told and given the first one’s text', async () => {
    const id = await steps.start();
    const save = (text: string, version: number) =>
      run(saveStep, {
        ...{ referral: id, step: 'employee', version },
        answers: { values: { 'employee.givenName': text }, rows: {} },
      });
    await save('first', 0);
    const second = await save('second', 0).catch(error => error);
    expect(second).toBeInstanceOf(Stale);
    expect(second.current).toMatchObject({ version: 1, answers: { values: { 'employee.givenName': 'first' } } });
    expect((await steps.draft(id)).answers.values['employee.givenName']).toBe('first');
    expect(await save('first', 0)).toEqual({ version: 1 });
    expect(await save('second', 1)).toEqual({ version: 2 });
  });

  it('[REF.L1.2] puts the deletion off to thirty days from now', async () => {
    const id = await steps.start();
    service.clock.advance({ days: 10 });
    await steps.save(id, 'employee', { 'employee.givenName': 'Nia' });
    expect((await steps.draft(id)).referral.deletesOn).toBe('2026-04-11');
    service.clock.set('2026-03-02T09:00:00Z');
  });

  it('of a step the form has not is not found', async () => {
    const id = await steps.start();
    const saving = run(saveStep, { referral: id, step: 'nothing', version: 0, answers: { values: {}, rows: {} } });
    await expect(saving).rejects.toThrow(NotVisible);
  });
});

const slot = 'documents.jobDescription';

describe('documents of a draft', () => {
  it('[ALL.3.13] are taken whatever was typed meanwhile, and leave the typed text’s version alone', async () => {
    const id = await steps.start();
    const key = (await firstSlot(id)).key;
    await steps.save(id, 'documents', {});
    const before = (await steps.draft(id)).versions;
    const document = await steps.attach(id, key);
    const after = await steps.draft(id);
    expect(after.versions).toEqual(before);
    expect(after.answers.files[key]).toMatchObject({ documentId: document, name: 'letter.txt' });
    await steps.save(id, 'documents', {}, before.documents);
    expect((await steps.draft(id)).answers.files[key]).toBeDefined();
  });

  it('[REF.D3.3] replaced or taken out are deleted with their bytes', async () => {
    const id = await steps.start();
    const key = (await firstSlot(id)).key;
    const first = await steps.attach(id, key);
    const second = await steps.attach(id, key, 'Another text.\n');
    const gone = () => service.recorder.jobs.flatMap(job => job.data.ids as string[]);
    expect(gone()).toContain(first);
    await run(detachDocument, { referral: id, slot: key });
    expect(gone()).toContain(second);
    expect((await steps.draft(id)).answers.files).toEqual({});
    const opening = ask(service.runtime, openReferralDocument, service.nia, { referral: id, document: second });
    await expect(opening).rejects.toThrow(NotVisible);
  });

  it('[REF.D2.9] are opened by their author only, and every opening is written down', async () => {
    const id = await steps.start();
    const document = await steps.attach(id, (await firstSlot(id)).key);
    const open = (who = service.nia) => ask(service.runtime, openReferralDocument, who, { referral: id, document });
    expect(Buffer.concat(await Array.fromAsync((await open()).content)).toString()).toBe('Some plain text.\n');
    expect(service.recorder.entries.at(-1)).toMatchObject({ act: 'document.opened', object: { id: document } });
    await expect(open(service.rhys)).rejects.toThrow(NotVisible);
  });
});

const firstSlot = async (id: string) => {
  const { definition } = await steps.draft(id);
  const step = definition.item.find(each => each.linkId === 'documents');
  return { key: step?.item?.find(item => item.type === 'attachment')?.linkId ?? slot };
};

describe('saved referrals', () => {
  it('[REF.L1.3] lists the author’s drafts by any column, fifty to a page', async () => {
    await asOwner(db, "delete from referrals.referrals where state = 'draft'");
    for (let i = 0; i < 52; i++) {
      const id = await steps.start();
      if (i < 2)
        await steps.save(id, 'employee', { 'employee.givenName': i ? 'Zoe' : 'Ann', 'employee.familyName': 'X' });
    }
    const list = (input: object, who = service.nia) => ask(service.runtime, listSaved, who, input);
    const first = await list({ sort: 'employee', direction: 'down' });
    expect(first.rows.slice(0, 2).map(draft => draft.employeeName)).toEqual(['Zoe X', 'Ann X']);
    expect(first.rows).toHaveLength(50);
    const second = await list({ sort: 'employee', direction: 'down', after: first.next });
    expect(second.rows).toHaveLength(2);
    expect(new Set([...first.rows, ...second.rows].map(draft => draft.id)).size).toBe(52);
    expect((await list({ filters: { employee: 'zo' } })).rows).toHaveLength(1);
    expect((await list({ filters: { employee: '%' } })).rows).toHaveLength(0);
    expect((await list({ filters: { employee: 'ZÖE' } })).rows).toHaveLength(1);
    expect((await list({}, service.rhys)).rows).toEqual([]);
  });

  it('[REF.L1.4] a deleted draft is gone with its steps and documents', async () => {
    const id = await steps.start();
    await steps.attach(id, (await firstSlot(id)).key);
    await run(deleteReferral, { referral: id });
    await expect(steps.draft(id)).rejects.toThrow(NotVisible);
    const { rows } = await asOwner(
      db,
      `select (select count(*) from referrals.steps where referral_id = $1)::int as steps,
              (select count(*) from documents.documents where owner_id = $1)::int as documents`,
      [id],
    );
    expect(rows[0]).toEqual({ steps: 0, documents: 0 });
    await expect(run(deleteReferral, { referral: id })).rejects.toThrow(NotVisible);
  });

  it('a submitted referral is not deleted', async () => {
    const { id } = await steps.submitted();
    await expect(run(deleteReferral, { referral: id })).rejects.toThrow(WrongState);
  });
});
