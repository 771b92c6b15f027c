import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papers } from '#test/support/journey/documents.ts';
import { beginReferral, fillReferral, fillStep, saveAndContinue } from '#test/support/journey/fill-referral.ts';
import { type Journey, registerAndSignIn, startJourney } from '#test/support/journey/journey.ts';

let journey: Journey;
let manager: Page;

beforeAll(async () => {
  journey = await startJourney();
  manager = await journey.person();
});
afterAll(() => journey?.close());

const slot = (name: string) => manager.locator(`input[type=file][name="f:documents.${name}"]`);
const press = (name: string) => manager.locator('main').getByRole('button', { name, exact: true }).last().click();
const words = () => manager.locator('main').innerText();

describe('a manager refers an employee', () => {
  it('[ALL.10.10] registers, activates by the mailed link, signs in, and reads what can be done', async () => {
    await registerAndSignIn(journey, manager, {
      ...{ username: 'dewi.lloyd', given: 'Dewi', family: 'Lloyd', email: 'dewi@northfold.example' },
      node: 'Depot Manager',
    });
    await manager.goto('/employer');
    expect(await manager.title()).toContain('Dashboard');
    await manager.goto('/employer/referrals/new');
    expect(await words()).toContain('Management referral');
    expect(await words()).toContain('Ill-health retirement');
  });

  it('[REF.L3.8] makes a management referral, and has its number, its dates and a mail', async () => {
    const root = await beginReferral(manager, 'OM');
    await fillReferral(
      manager,
      root,
      {
        ...{ given: 'Siân', family: 'Rees', born: ['1', '5', '1980'] as [string, string, string] },
        values: { 'absent.now': 'false', 'absent.inYear': 'false' },
      },
      { 'documents.jobDescription': papers.docx },
    );
    expect(await words()).toContain('Clinical records.docx');
    await press('Submit the referral');
    const number = (await manager.locator('.govuk-panel strong').innerText()).trim();
    expect(number).toMatch(/^NFC\/OM\/0001$/);
    expect(await manager.locator('main').innerText()).toMatch(/A clinician decides how to help[\s\S]*by 4 March 2026/);
    await journey.deliver();
    const mail = journey.mailbox.latest('dewi@northfold.example', /NFC\/OM\/0001/);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Siân|Rees|back pain/i);
  });

  describe('an ill-health retirement with five documents', () => {
    let root: string;

    it('[ALL.9.15] takes a document of each kind, refuses a program and a large file in words, and keeps what was typed', async () => {
      root = await beginReferral(manager, 'IHR1');
      await manager.goto(`${root}/documents`);
      await slot('application').setInputFiles(papers.pdf);
      await slot('managementReports').setInputFiles(papers.doc);
      await slot('clinicalRecords').setInputFiles(papers.program);
      await slot('specialistReports').setInputFiles(papers.large);
      await saveAndContinue(manager);
      const summary = await manager.locator('.govuk-error-summary').innerText();
      expect(summary).toContain('The content of “Letter.pdf” is not what its name says.');
      expect(summary).toContain('“Scan of everything.pdf” is larger than 10 MB.');
      expect(await words()).toContain('Application.pdf');
      expect(await words()).toContain('Reports to management.doc');
      await slot('clinicalRecords').setInputFiles(papers.docx);
      await slot('specialistReports').setInputFiles(papers.xls);
      await slot('memberReports').setInputFiles(papers.xlsx);
      await press('Save for later');
      expect(manager.url()).toMatch(/\/employer\/referrals$/);
      expect(await words()).toContain('Ill-health retirement');
    });

    it('[ALL.3.10] finds what was typed and its documents after the server was closed and started anew', async () => {
      await manager.goto(`${root}/reason`);
      await manager.fill('[name="v:reason.condition"]', 'Both knees, since the fall at the depot');
      await press('Save for later');
      await journey.app.restart();
      await manager.goto('/employer/referrals');
      await manager.getByRole('link', { name: /^Continue/ }).click();
      expect(manager.url()).toContain(root.split('/').at(-1)!);
      await manager.goto(`${root}/reason`);
      expect(await manager.inputValue('[name="v:reason.condition"]')).toBe('Both knees, since the fall at the depot');
      await manager.goto(`${root}/documents`);
      const names = await manager.locator('section[aria-labelledby=added] li').allInnerTexts();
      expect(names.map(name => name.trim()).sort()).toEqual(
        [papers.pdf, papers.doc, papers.docx, papers.xls, papers.xlsx].map(({ name }) => name).sort(),
      );
      const opened = await manager.request.get(
        (await manager
          .locator('section[aria-labelledby=added] a', { hasText: 'Application.pdf' })
          .getAttribute('href'))!,
      );
      expect(Buffer.compare(await opened.body(), papers.pdf.buffer)).toBe(0);
    });

    it('[ALL.9.12] says what is wrong beside its field, and keeps every word', async () => {
      await manager.goto(`${root}/member`);
      await fillStep(manager, { given: 'Gwen', family: 'Pugh', born: ['31', '2', '1962'] });
      await saveAndContinue(manager);
      expect(await manager.title()).toMatch(/^Error/);
      const first = manager.locator('.govuk-error-summary a').first();
      const target = (await first.getAttribute('href'))!.slice(1);
      expect(await manager.locator(`[id="${target}"]`).count()).toBe(1);
      expect(await manager.inputValue('[name="v:employee.givenName"]')).toBe('Gwen');
      for (const [part, value] of Object.entries({ day: '28', month: '2', year: '1962' }))
        await manager.fill(`[name="v:employee.dateOfBirth.${part}"]`, value);
      await saveAndContinue(manager);
      expect(await manager.locator('.govuk-error-summary').allInnerTexts()).toEqual([]);
    });

    it('[REF.L3.1] submits, reads the number and the timeline, and finds both under Pending triage', async () => {
      await fillReferral(manager, root, { given: 'Gwen', family: 'Pugh', born: ['28', '2', '1962'] });
      expect(await words()).not.toContain('Not complete yet');
      await press('Submit the referral');
      expect((await manager.locator('.govuk-panel strong').innerText()).trim()).toMatch(/^NFC\/IHR1\/\d{4}$/);
      await manager.getByRole('button', { name: 'Go to the case' }).click();
      await manager.goto(`${manager.url().replace(/\/documents$/, '')}/timeline`);
      expect(await words()).toMatch(/Triage[\s\S]*By 4 March 2026/);
      expect(await words()).toContain('Referral submitted');
      await manager.goto('/employer/cases?tab=pending');
      expect(await words()).toContain('Pending triage (2)');
      const people = await manager.locator('tbody a').allInnerTexts();
      expect(people.map(name => name.trim()).sort()).toEqual(['Pugh, Gwen', 'Rees, Siân']);
      await journey.deliver();
      journey.mailbox.latest('dewi@northfold.example', /NFC\/IHR1/);
    });

    it('[REF.D4.1] no longer opens what is medical in confidence once it was sent', async () => {
      await manager.getByRole('link', { name: 'Pugh, Gwen' }).click();
      const row = manager.locator('tr', { hasText: 'Clinical records.docx' });
      expect(await row.innerText()).toContain('Medical in confidence: only clinicians open it');
      expect(await row.locator('a').count()).toBe(0);
      expect(
        await manager.locator('tr', { hasText: 'Reports to management.doc' }).locator('a').count(),
      ).toBeGreaterThan(0);
    });
  });
});
