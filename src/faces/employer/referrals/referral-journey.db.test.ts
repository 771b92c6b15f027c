import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { markRejected, type Rejection } from '#modules/referrals/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { operation, perform, type Scope } from '#platform/operation/index.ts';
import { testDatabase } from '#test/support/database.ts';
import { type EmployerPages, employerPages } from '#test/support/employer-pages.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import { routes as dashboardRoutes } from '../dashboard/routes.ts';
import { addresses } from './addresses.ts';
import { routes } from './routes.ts';

let db: Database;
let service: TestService;
let steps: Referring;
let pages: EmployerPages;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  steps = await referring(service);
  pages = await employerPages(service, [...dashboardRoutes, ...routes]);
});
afterAll(async () => {
  await pages.close();
  await db.close();
});

const idIn = (address: string) => address.split('/')[3] ?? '';

async function reject(id: string, rejection: Rejection) {
  const rejecting = operation({
    act: 'test.rejected',
    actors: ['clinician'],
    input: z.object({}),
    load: async () => ({}),
    policy: () => undefined,
    unaudited: true,
    run: (scope: unknown) => markRejected(scope as Scope, { organisation: service.nia.organisation, id }, rejection),
  });
  await perform(service.runtime, rejecting, service.clinician, {});
}

const sendFrom = async (id: string) => {
  const check = await pages.get(addresses.check(id));
  const fields = [
    ['key', check.hidden('key')],
    ['seen', check.hidden('seen')],
  ] as const;
  return () => pages.post(addresses.submission(id), fields);
};

describe('making a referral', () => {
  it('[REF.H2.2] begins with the forms offered: when to use each, what to have ready, how long, whom to ask', async () => {
    const { text } = await pages.get(addresses.forms);
    for (const words of [
      'Management referral',
      'Ill-health retirement',
      'Have ready',
      'How long it takes',
      '01632 960 001',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Self-referral');
  });

  it('[REF.F3.4] finds the employee by three letters or more, shows name, job and location only, and fills them in', async () => {
    const employment = newId();
    await asOwner(
      db,
      `insert into workforce.employments (organisation_id, id, kind, payroll_number, given_name, family_name, search_key,
         date_of_birth, job_title, from_day) values ($1, $2, 'employee', 'P-9', 'Tegan', 'ap Rhys', 'tegan ap rhys tegan p-9', '1991-02-03', 'Warden', '2019-06-01')`,
      [service.nia.organisation, employment],
    );
    const begun = await pages.post(addresses.saved, [['form', 'OM']]);
    const id = idIn(begun.to);
    expect(begun.to).toBe(addresses.employment(id));
    expect((await pages.get(`${begun.to}?q=te`)).status).toBe(422);
    const found = await pages.get(`${begun.to}?q=tegan`);
    expect(found.text).toContain('Tegan ap Rhys · Warden');
    expect(found.text).not.toContain('1991');
    const chosen = await pages.post(begun.to, [['employment', employment]]);
    expect(chosen.to).toBe(addresses.step(id, 'employee'));
    expect((await pages.get(chosen.to)).html).toContain('value="ap Rhys"');
  });

  it('[REF.F2.11] shows each step with its state, and hints that never stop anybody', async () => {
    const id = await steps.start();
    expect((await pages.get(addresses.referral(id))).text).toContain('0 of 8 steps done');
    await steps.fill(id);
    const { text } = await pages.get(addresses.referral(id));
    expect(text).toContain('8 of 8 steps done');
    expect(text).toContain('It will be deleted on 1 April 2026');
    expect(text).toContain('This would help whoever reads it');
  });

  it('[REF.F2.18] counts a step as begun once it holds a document, though nothing else was saved there', async () => {
    const id = await steps.start();
    await steps.attach(id, 'documents.other');
    const { text } = await pages.get(addresses.referral(id));
    expect(text).toContain('1 of 8 steps done');
    expect((await pages.get(addresses.saved)).text).toContain('1 of 8');
  });

  it('[REF.L3.8] pressed twice, retried or opened again is one referral, with its number and dates', async () => {
    const id = await steps.start();
    await steps.fill(id);
    const press = await sendFrom(id);
    const answers = await Promise.all([press(), press()]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 303, to: addresses.submitted(id) });
    expect((await press()).to).toBe(addresses.submitted(id));
    const again = (await (await sendFrom(id))()).to;
    expect(again).toBe(`${addresses.submitted(id)}?already`);
    expect((await pages.get(again)).text).toContain('You had sent this referral already');
    const { rows } = await asOwner(db, 'select reference from cases.cases where referral_id = $1', [id]);
    expect(rows).toHaveLength(1);
    const { text } = await pages.get(addresses.submitted(id));
    expect(text).toContain(rows[0].reference);
    expect(text).toContain('by 4 March 2026');
  });

  it('[REF.L3.11] opened again after it was sent says so on every page, with its number and where it stands', async () => {
    const { id, reference } = await steps.submitted();
    for (const address of [addresses.referral(id), addresses.step(id, 'employee'), addresses.check(id)]) {
      const { text, html } = await pages.get(address);
      expect(text).toMatch(/You sent this referral on .*\. Its case number is/);
      expect(text).toContain(reference);
      expect(html).toContain(`href="${addresses.submitted(id)}"`);
    }
  });

  it('[REF.L3.12] sent or written on after a clinician accepted it says so, and shows what was typed', async () => {
    const { id, reference } = await steps.submitted();
    const press = await sendFrom(id);
    await steps.save(id, 'employee', { 'employee.position': 'Pilot' });
    await asOwner(db, `update referrals.referrals set state = 'accepted' where id = $1`, [id]);
    expect((await press()).to).toBe(`${addresses.submitted(id)}?already`);
    const step = addresses.step(id, 'employee');
    expect((await pages.get(step)).to).toBe(addresses.referral(id));
    const late = await pages.send(step, [
      ['version', '9'],
      ['v:employee.position', 'Astronaut'],
      ['f:documents.other', { filename: 'note.txt', content: 'a note' }],
      ['do', 'continue'],
    ]);
    expect(late.status).toBe(409);
    for (const words of [reference, 'A clinician has accepted', 'Astronaut', '“note.txt” was not added'])
      expect(late.text).toContain(words);
    const saving = await pages.post(step, [['v:employee.position', 'Astronaut']], undefined, { 'x-autosave': '1' });
    expect(saving.status).toBe(409);
    expect(saving.json().message).toContain('A clinician has accepted');
  });

  it('[ALL.9.16] with answers missing says which, linked, and sends nothing', async () => {
    const id = await steps.start();
    const answer = await (await sendFrom(id))();
    expect(answer.status).toBe(422);
    expect(answer.errors.length).toBeGreaterThan(5);
    for (const { href } of answer.errors) expect(href.startsWith(`${addresses.referral(id)}/`)).toBe(true);
    expect((await steps.draft(id)).referral.state).toBe('draft');
  });

  it('[REF.L3.9] checked before a change in another window is shown again, not sent', async () => {
    const id = await steps.start();
    await steps.fill(id);
    const press = await sendFrom(id);
    await steps.save(id, 'employee', { 'employee.position': 'Pilot' });
    const answer = await press();
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Something was changed since you checked');
    expect(answer.text).toContain('Pilot');
  });

  it('[REF.L5.9] amended shows what changes, asks why, and sends a new version', async () => {
    const { id } = await steps.submitted();
    expect((await pages.get(addresses.referral(id))).text).toContain('You can still change your answers');
    await steps.save(id, 'employee', { 'employee.position': 'Pilot' });
    const check = await pages.get(addresses.check(id));
    expect(check.text).toMatch(/What you changed .* Driver .* Pilot/);
    expect((await (await sendFrom(id))()).to).toBe(`${addresses.submitted(id)}?changed`);
  });
});

describe('saved referrals', () => {
  it('[REF.L1.9] says so when there are none, and hides the block of rejected ones', async () => {
    const { text } = await pages.get(addresses.saved, service.rhys);
    expect(text).toContain('You have no unsubmitted referrals.');
    expect(text).not.toContain('Rejected referrals');
  });

  it('[REF.L1.10] lists employee, form, dates and steps; deleting asks first', async () => {
    const id = await steps.start();
    await steps.fill(id);
    const list = await pages.get(`${addresses.saved}?sort=employee&direction=up&employee=llyr`);
    expect(list.text).toContain('Siân O’Brien-Llŷr');
    expect(list.text).not.toContain('Employee not named yet');
    const { text } = await pages.get(addresses.saved);
    for (const words of ['Siân O’Brien-Llŷr', 'Management referral', '8 of 8', '1 April 2026'])
      expect(text).toContain(words);
    expect((await pages.get(addresses.deletion(id))).text).toContain('This cannot be undone');
    expect((await pages.get(addresses.referral(id))).status).toBe(200);
    expect((await pages.post(addresses.deletion(id), [])).to).toBe(addresses.saved);
    expect((await pages.get(addresses.referral(id))).status).toBe(404);
  });

  it('[REF.L4.5] shows a rejected referral with its person, why, and how to refer again', async () => {
    const { id, reference } = await steps.submitted();
    await reject(id, { reason: 'pages_missing', text: 'Page 2 of the fit note.' });
    const { text } = await pages.get(addresses.saved);
    for (const words of ['Rejected referrals', 'O’Brien-Llŷr', 'Driver', 'CF10 1AA', 'Pages are missing', 'Re-refer'])
      expect(text).toContain(words);
    const again = await pages.get(addresses.again(id));
    expect(again.text).toContain('Page 2 of the fit note.');
    expect(again.text).toContain(reference);
    expect((await (await sendFrom(id))()).status).toBe(303);
    expect((await steps.draft(id)).referral).toMatchObject({ state: 'submitted', caseReference: reference });
  });

  it('[REF.L4.6] on the wrong form offers the right one and carries over what fits', async () => {
    const { id } = await steps.submitted();
    await reject(id, { reason: 'wrong_form', suggestedForm: 'IHR1' });
    expect((await pages.get(addresses.again(id))).text).toContain('The right form is “Ill-health retirement”');
    const begun = await pages.post(addresses.saved, [
      ['form', 'IHR1'],
      ['instead', id],
    ]);
    const draft = await steps.draft(idIn(begun.to));
    expect(draft.referral.formCode).toBe('IHR1');
    expect(draft.answers.values['employee.familyName']).toBe('O’Brien-Llŷr');
    expect((await pages.get(addresses.saved)).html).toContain(`href="${addresses.referral(draft.referral.id)}"`);
  });
});

describe('withdrawing', () => {
  it('[REF.L7.2] asks for a reason in words, keeps what was typed, and then it is done', async () => {
    const { id } = await steps.submitted();
    const empty = await pages.post(addresses.withdrawal(id), [['reason', '...']]);
    expect(empty).toMatchObject({
      status: 422,
      errors: [{ text: 'Say why you withdraw the referral', href: '#reason' }],
    });
    expect(empty.html).toContain('...</textarea>');
    expect((await pages.post(addresses.withdrawal(id), [['reason', 'She left.']])).to).toBe('/employer');
    expect((await pages.post(addresses.withdrawal(id), [['reason', 'Again.']])).status).toBe(409);
  });
});

describe('the dashboard', () => {
  it('[REF.H1.2] tells what waits, where to go with counts, and what changed; without *refer* no referral pages', async () => {
    const { text } = await pages.get('/employer');
    for (const words of [
      'Waiting for you',
      'Make a referral',
      'Track referrals',
      'Saved referrals',
      'What changed',
      'Pending triage',
    ])
      expect(text).toContain(words);
    const reader = { ...service.rhys, permissions: [] };
    service.rhys.permissions = [];
    const without = await pages.get('/employer', reader);
    expect(without.text).not.toContain('Make a referral');
    expect((await pages.get(addresses.forms, reader)).status).toBe(404);
    service.rhys.permissions = ['refer'];
  });
});
