import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { testDatabase } from '#test/support/database.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { addStaff, asOwner, type TestService, testService } from '#test/support/test-service.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { errorsOf, type WorkbenchPages, wordsOf, workbenchPages } from '#test/support/workbench-pages.ts';
import { routes as caseRoutes } from '../cases/routes.ts';
import { routes as dashboardRoutes } from '../dashboard/routes.ts';
import { routes } from './routes.ts';

let db: Database;
let service: TestService;
let steps: Referring;
let pages: WorkbenchPages;
let mair: Visitor;
let gwen: Visitor;
let clerk: Visitor;
let technician: Visitor;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  steps = await referring(service);
  pages = await workbenchPages(service.runtime, [...dashboardRoutes, ...routes, ...caseRoutes]);
  mair = pages.as(service.clinician);
  const nurse = await addStaff(db, service.nia.organisation, 'clinician', 'nurse', 'gwen.price');
  gwen = pages.as(nurse);
  clerk = pages.as(service.administrator);
  technician = pages.as(await addStaff(db, service.nia.organisation, 'clinician', 'technician', 'tom.ellis'));
});
afterAll(async () => {
  await pages.close();
  await db.close();
});

const waiting = async () => (await steps.submitted({ 'questions.standard': ['fit-now'] })).caseId;
async function claimed() {
  const id = await waiting();
  await mair.get(`/workbench/triage/${id}`);
  await mair.post(`/workbench/triage/${id}/claim`, { do: 'claim' });
  return id;
}

describe('the queue', () => {
  it('[CASE.5.50] shows who waits since when and offers to claim; the case then opens', async () => {
    const id = await waiting();
    const queue = await mair.get('/workbench/triage');
    expect(queue.title).toContain('Triage');
    expect(wordsOf(queue)).toContain('O’Brien-Llŷr, Siân');
    expect(wordsOf(queue)).toContain('Came today; to be decided by 4 March 2026.');
    expect(queue.html).toContain(`action="/workbench/triage/${id}/claim"`);
    const claim = await mair.post(`/workbench/triage/${id}/claim`, { do: 'claim' });
    expect([claim.status, claim.location]).toEqual([303, `/workbench/triage/${id}`]);
    expect(wordsOf(await mair.follow(claim))).toContain('You have claimed it.');
    const told = await gwen.get(`/workbench/triage/${id}`);
    expect(wordsOf(told)).toContain('Ms Mair Hughes has claimed it.');
    expect(told.html).not.toContain('/acceptance');
    await gwen.get('/workbench/triage');
    const lost = await gwen.post(`/workbench/triage/${id}/claim`);
    expect(lost.status).toBe(409);
    expect(wordsOf(lost)).toContain('Ms Mair Hughes has claimed this case already');
  });

  it('[ALL.6.32] keeps order and filters in the address, and says kindly when nothing answers', async () => {
    const queue = await mair.get('/workbench/triage?claimed=nobody&sort=employee&direction=down');
    const html = queue.html.replaceAll('&amp;', '&');
    expect(html).toContain('href="/workbench/triage?sort=employee&direction=up&claimed=nobody"');
    expect(html).toContain('name="sort" value="employee"');
    expect(html).toContain('href="/workbench/triage?sort=employee&direction=down"');
    expect(wordsOf(await mair.get('/workbench/triage?employee=nobody-like-this'))).toContain(
      'No waiting referral answers these filters',
    );
    expect((await mair.get('/workbench/triage?organisation=x&sort=none')).status).toBe(200);
  });

  it('[ACC.V3.36] is there for triage roles only', async () => {
    const id = await waiting();
    for (const who of [clerk, technician])
      for (const path of ['', `/${id}`, `/${id}/acceptance`, `/${id}/rejection`, `/${id}/return`])
        expect((await who.get(`/workbench/triage${path}`)).status).toBe(404);
    expect((await clerk.get('/workbench')).html).not.toContain('href="/workbench/triage');
  });
});

describe('a referral', () => {
  it('[CASE.5.51] is read in sections with questions, says who reads it, and keeps confidential documents to clinicians', async () => {
    const id = await steps.start();
    await steps.fill(id);
    const document = await steps.attach(id, 'documents.jobDescription', 'Lifts boxes.\n', 'job.txt').catch(() => '');
    const { caseId } = await steps.send(id);
    if (document)
      await asOwner(db, "update documents.documents set class = 'medical_in_confidence' where id = $1", [document]);
    const page = await mair.get(`/workbench/triage/${caseId}`);
    expect(wordsOf(page)).toContain('What the employer asks');
    expect(wordsOf(page)).toContain('The employer wrote this and can read it.');
    expect(document).not.toBe('');
    const href = `/workbench/cases/${caseId}/documents/${document}`;
    expect(page.html).toContain(`href="${href}"`);
    const opened = await mair.get(href);
    expect([opened.status, opened.html]).toEqual([200, 'Lifts boxes.\n']);
    expect(service.recorder.entries.at(-1)).toMatchObject({ act: 'document.opened', object: { id: document } });
    const seen = await clerk.get(`/workbench/cases/${caseId}/referral`);
    expect(wordsOf(seen)).toContain('job.txt');
    expect(wordsOf(seen)).toContain('Only clinicians open this document.');
    expect(seen.html).not.toContain(href);
    expect((await clerk.get(href)).status).toBe(403);
  });

  it('[CASE.5.52] that is accepted asks who the employee is, keeps all that was typed, and opens the case', async () => {
    const id = await claimed();
    const form = await mair.get(`/workbench/triage/${id}/acceptance`);
    expect(form.html).toContain('name="givenName" type="text" value="Siân"');
    const wrong = await mair.post(`/workbench/triage/${id}/acceptance`, {
      ...{ do: 'accept', version: '1', person: 'new', givenName: '', familyName: 'Kept-Name', search: 'Kept' },
      ...{ day: '31', month: '2', year: '1980', route: '', discipline: 'nurse' },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.title).toMatch(/^Error:/);
    expect(errorsOf(wrong)).toEqual([
      'givenName: Enter the given name and the family name',
      'born: Enter a date of birth in the past',
      'route: Choose how the employee will be assessed',
    ]);
    for (const kept of ['value="Kept-Name"', 'value="31"', 'value="Kept"']) expect(wrong.html).toContain(kept);
    expect(wrong.html).toMatch(/value="nurse"[^>]*checked|checked[^>]*value="nurse"/);
    const done = await mair.post(`/workbench/triage/${id}/acceptance`, {
      ...{ do: 'accept', version: '1', person: 'new', givenName: 'Siân', familyName: 'Llŷr' },
      ...{ day: '1', month: '5', year: '1980', route: 'video', discipline: 'nurse' },
    });
    expect([done.status, done.location]).toEqual([303, `/workbench/cases/${id}`]);
    expect(wordsOf(await mair.follow(done))).toContain('Next, ask the employee for consent.');
    expect((await mair.get(`/workbench/triage/${id}/acceptance`)).status).toBe(409);
    expect(wordsOf(await mair.get(`/workbench/triage/${id}`))).toContain('This referral has been decided.');
  });

  it('[CASE.5.53] finds the employee in the index by a search that changes nothing and keeps what was chosen', async () => {
    const id = await claimed();
    await mair.get(`/workbench/triage/${id}/acceptance`);
    const found = await mair.post(`/workbench/triage/${id}/acceptance`, {
      ...{ do: 'search', search: 'lly', version: '1', route: 'telephone', givenName: 'Siân', familyName: 'x' },
      ...{ day: '1', month: '5', year: '1980' },
    });
    expect(found.status).toBe(200);
    expect(wordsOf(found)).toContain('One person found.');
    expect(wordsOf(found)).toContain('Born 1 May 1980. Same date of birth as referred.');
    expect(found.html).toMatch(/value="telephone"[^>]*checked|checked[^>]*value="telephone"/);
    const person = /name="person"[^>]*value="([0-9a-f-]{36})"/.exec(found.html)?.[1] ?? '';
    const done = await mair.post(`/workbench/triage/${id}/acceptance`, {
      ...{ do: 'accept', version: '1', route: 'telephone', discipline: 'nurse', person },
    });
    expect(done.status).toBe(303);
  });

  it('[CASE.5.54] that is rejected or sent back says its reason; a mistake keeps what was typed', async () => {
    const id = await claimed();
    const form = await mair.get(`/workbench/triage/${id}/rejection`);
    expect(wordsOf(form)).toContain('The employer reads this.');
    const wrong = await mair.post(`/workbench/triage/${id}/rejection`, { reason: 'other', text: ' ', version: '1' });
    expect([wrong.status, errorsOf(wrong)]).toEqual([422, ['text: Say in words why the referral is rejected']]);
    const form2 = await mair.post(`/workbench/triage/${id}/rejection`, { reason: 'wrong_form', text: 'keep me' });
    expect(errorsOf(form2)).toEqual(['suggestedForm: Choose the form that should have been used']);
    expect(form2.html).toContain('keep me');
    const empty = await mair.post(`/workbench/triage/${id}/return`, { text: '' });
    expect([empty.status, errorsOf(empty)]).toEqual([422, ['text: Say what is missing']]);
    const returned = await mair.post(`/workbench/triage/${id}/return`, { text: 'Which shifts?', version: '1' });
    expect(returned.status).toBe(303);
    expect((await mair.get(`/workbench/triage/${id}`)).html).not.toContain('/return"');
  });

  it('[TSK.2.31] a claim that lies for a day can be taken over, with a reason', async () => {
    const id = await claimed();
    expect((await gwen.get(`/workbench/triage/${id}`)).html).not.toContain('/handover');
    await asOwner(db, "update cases.cases set claimed_at = '2026-03-01T08:00:00Z' where id = $1", [id]);
    expect((await gwen.get(`/workbench/triage/${id}`)).html).toContain('/handover');
    await gwen.get(`/workbench/triage/${id}/handover`);
    const wrong = await gwen.post(`/workbench/triage/${id}/handover`, { why: '' });
    expect([wrong.status, errorsOf(wrong)]).toEqual([422, ['why: Give a reason']]);
    expect((await gwen.post(`/workbench/triage/${id}/handover`, { why: 'Mair is ill' })).status).toBe(303);
    expect(wordsOf(await gwen.get(`/workbench/triage/${id}`))).toContain('You have claimed it.');
  });

  it('[ALL.12.31] reads in Welsh throughout', async () => {
    const id = await claimed();
    const welsh = pages.as(service.clinician, 'cy');
    expect(wordsOf(await welsh.get('/workbench/triage'))).toContain(
      'Daeth heddiw; i’w benderfynu erbyn 4 Mawrth 2026.',
    );
    expect(wordsOf(await welsh.get(`/workbench/triage/${id}/acceptance`))).toContain(
      'Sut y caiff y gweithiwr ei asesu?',
    );
    expect(wordsOf(await welsh.get('/workbench'))).toContain('Beth sy’n aros');
  });
});
