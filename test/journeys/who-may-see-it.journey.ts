import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptAsNew,
  confirmAddress,
  issueLetter,
  joinStaff,
  openLetter,
  press,
  recordConsent,
} from '#test/support/journey/clinic.ts';
import { papers } from '#test/support/journey/documents.ts';
import { holdNode } from '#test/support/journey/hold-node.ts';
import { type Journey, registerAndSignIn, startJourney } from '#test/support/journey/journey.ts';
import { referQuickly, type SentReferral } from '#test/support/journey/refer.ts';
import { secondOrganisation } from '#test/support/journey/second-organisation.ts';
import { linkIn } from '#test/support/mailbox.ts';

let journey: Journey;
let owner: Page;
let above: Page;
let beside: Page;
let elsewhere: Page;
let seen: SentReferral;
let sealed: SentReferral;
/** Addresses of the case's pages and documents, as its owner has them. */
let addresses: string[] = [];

beforeAll(async () => {
  journey = await startJourney();
  [owner, above, beside, elsewhere] = [
    await journey.person(),
    await journey.person(),
    await journey.person(),
    await journey.person(),
  ];
  const register = (page: Page, username: string, given: string, family: string, node: string) =>
    registerAndSignIn(journey, page, { username, given, family, node, email: `${username}@northfold.example` });
  await register(owner, 'dewi.lloyd', 'Dewi', 'Lloyd', 'Depot Manager');
  await register(above, 'megan.price', 'Megan', 'Price', 'Head of Operations');
  await holdNode(journey, 'megan.price', 'Head of Operations');
  await register(beside, 'huw.bowen', 'Huw', 'Bowen', 'Library Manager');
  await secondOrganisation(journey, elsewhere);
  seen = await referQuickly(
    journey,
    'dewi.lloyd',
    { given: 'Siân', family: 'Rees' },
    { slot: 'documents.jobDescription', file: papers.docx },
  );
  sealed = await referQuickly(
    journey,
    'dewi.lloyd',
    { given: 'Gwen', family: 'Pugh', form: 'IHR1' },
    { slot: 'documents.application', file: papers.pdf },
    { slot: 'documents.clinicalRecords', file: papers.docx },
  );
  const { page } = await joinStaff(journey, 'Mair Hughes', ['triage_clinician', 'nurse']);
  await acceptAsNew(page, seen.caseId);
  await confirmAddress(page, seen.caseId, 'email', 'sian@home.example');
  await confirmAddress(page, seen.caseId, 'mobile', '07700 900123');
  await recordConsent(page, seen.caseId, 'hold');
  await issueLetter(page, seen.caseId, { fitness: 'Fit in June.', next_step: 'None.', qualification: 'RGN' });
  await journey.deliver();
  const employee = await journey.person();
  await openLetter(journey, employee, linkIn(journey.mailbox.latest('sian@home.example')));
  await employee.getByRole('button', { name: 'Everything in it is right' }).click();
  await press(employee, 'Yes, send it');
  await owner.goto(`/employer/cases/${seen.caseId}/documents`);
  const links = await owner.locator('main table a').evaluateAll(all => all.map(one => one.getAttribute('href')!));
  const root = `/employer/cases/${seen.caseId}`;
  addresses = [
    root,
    ...['documents', 'actions', 'notes', 'linked', 'timeline'].map(part => `${root}/${part}`),
    ...links,
  ];
});
afterAll(() => journey?.close());

const words = (page: Page) => page.locator('main').innerText();
const statusOf = async (page: Page, address: string) => (await page.request.get(address)).status();
const lists = ['/employer/cases?tab=open', '/employer/cases?tab=open&q=Rees', '/employer/cases/export?tab=open'];

describe('who may see a case', () => {
  it('[CASE.3.4] its owner opens every page of it, its letter and its documents', async () => {
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect([address, await statusOf(owner, address)]).toEqual([address, 200]);
  });

  it('[ACC.X1.11] a manager above sees it, why, and to whom the letter was released', async () => {
    await above.goto('/employer/cases?tab=open');
    await above.getByRole('link', { name: 'Rees, Siân' }).click();
    expect(await words(above)).toContain(
      'You see this because its owner stands at or below “Head of Operations”, which you hold.',
    );
    const letter = above.locator('tr', { hasText: 'Advice letter' });
    expect(await letter.innerText()).toContain('Released to Dewi Lloyd');
    expect(await letter.locator('a').count()).toBe(0);
  });

  it('[ACC.X2.1] a manager above does not open the letter, also not by its address', async () => {
    await owner.goto(`/employer/cases/${seen.caseId}/documents`);
    const href = await owner.getByRole('link', { name: 'View Advice letter' }).getAttribute('href');
    expect(await statusOf(owner, href!)).toBe(200);
    expect(await statusOf(above, href!)).toBe(404);
    expect(await statusOf(above, `${href}?download`)).toBe(404);
  });

  it('[CASE.3.2] a manager above, and the owner, read of a paper in confidence and do not open it', async () => {
    const [application, records] = sealed.documents;
    for (const page of [above, owner]) {
      await page.goto(`/employer/cases/${sealed.caseId}/documents`);
      const row = page.locator('tr', { hasText: 'Clinical records.docx' });
      expect(await row.innerText()).toContain('Medical in confidence: only clinicians open it');
      expect(await row.locator('a').count()).toBe(0);
      expect(await statusOf(page, `/employer/cases/${sealed.caseId}/documents/${application}`)).toBe(200);
      expect(await statusOf(page, `/employer/cases/${sealed.caseId}/documents/${records}`)).toBe(403);
    }
    expect(await statusOf(owner, `/employer/referrals/${sealed.id}/documents/${records}`)).toBe(403);
  });

  for (const [who, page] of [
    ['a manager of another branch', () => beside],
    ['a manager of another organisation', () => elsewhere],
  ] as const) {
    it(`[ACC.X4.3] ${who} finds no trace of it in list, count, search or export`, async () => {
      for (const address of lists) {
        const answer = await page().request.get(address);
        expect(answer.status()).toBe(200);
        const text = (await answer.text()).replaceAll(/value="Rees"/g, '');
        expect(text).not.toMatch(/Siân|Rees,|NFC\/OM/);
      }
      await page().goto('/employer/cases?tab=open');
      expect(await words(page())).toContain('Open cases (0)');
    });

    it(`[ACC.X1.2] ${who} is told of none of its pages and documents`, async () => {
      const unknown = await page().request.get('/employer/cases/019cadc6-9a80-7f80-b560-fe6c6e943353');
      const told = (html: string) => /<title>[\s\S]*?<\/title>/.exec(html)![0] + /<main[\s\S]*<\/main>/.exec(html)![0];
      for (const address of [...addresses, `/employer/referrals/${seen.id}`, `/employer/referrals/${seen.id}/form`]) {
        const answer = await page().request.get(address);
        expect([address, answer.status()]).toEqual([address, 404]);
        expect(told(await answer.text())).toBe(told(await unknown.text()));
      }
    });
  }
});
