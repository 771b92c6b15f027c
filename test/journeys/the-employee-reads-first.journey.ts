import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptAsNew,
  type Clinician,
  confirmAddress,
  issueLetter,
  joinStaff,
  openLetter,
  press,
  recordConsent,
  signInWithCode,
} from '#test/support/journey/clinic.ts';
import { fillReferral } from '#test/support/journey/fill-referral.ts';
import { type Journey, registerAndSignIn, signIn, startJourney } from '#test/support/journey/journey.ts';
import { referQuickly, type SentReferral } from '#test/support/journey/refer.ts';
import { linkIn } from '#test/support/mailbox.ts';

const manager = 'dewi.lloyd@northfold.example';
const opinion = 'Fit to drive again in four weeks, by daylight first.';
const letterWords = { fitness: opinion, next_step: 'We close the case.', qualification: 'RGN, 12A3456E' };

let journey: Journey;
let dewi: Page;
let mair: Clinician;
let [sian, gwen, ifan]: SentReferral[] = [];

beforeAll(async () => {
  journey = await startJourney();
  dewi = await journey.person();
  const who = { username: 'dewi.lloyd', given: 'Dewi', family: 'Lloyd', email: manager, node: 'Depot Manager' };
  await registerAndSignIn(journey, dewi, who);
  sian = await referQuickly(journey, 'dewi.lloyd', { given: 'Siân', family: 'Rees' });
  gwen = await referQuickly(journey, 'dewi.lloyd', { given: 'Gwen', family: 'Pugh' });
  ifan = await referQuickly(journey, 'dewi.lloyd', { given: 'Ifan', family: 'Prosser' });
  mair = await joinStaff(journey, 'Mair Hughes', ['triage_clinician', 'nurse']);
});
afterAll(() => journey?.close());

const words = (page: Page) => page.locator('main').innerText();
const letterRow = async (of: SentReferral) => {
  await dewi.goto(`/employer/cases/${of.caseId}/documents`);
  return dewi.locator('tr', { hasText: 'Advice letter' });
};
const home = (name: string) => `${name}@home.example`;

/** Accepted, spoken to on the telephone, both addresses confirmed, consent given, the letter on its way. */
async function toTheEmployee(of: SentReferral, name: string, silence: 'release' | 'hold' = 'hold'): Promise<string> {
  const { page } = mair;
  await acceptAsNew(page, of.caseId);
  await confirmAddress(page, of.caseId, 'email', home(name));
  await confirmAddress(page, of.caseId, 'mobile', '07700 900123');
  await recordConsent(page, of.caseId, silence);
  await issueLetter(page, of.caseId, letterWords);
  expect(await words(page)).toContain('The letter is on its way to the employee.');
  await journey.deliver();
  return linkIn(journey.mailbox.latest(home(name), /waiting for you to read/));
}

describe('the employee reads first', () => {
  let employee: Page;

  it('[ADV.2.6] is spoken to on the telephone, and agrees to the assessment and to who reads the letter', async () => {
    const { page } = mair;
    await acceptAsNew(page, sian!.caseId);
    await page.goto(`/workbench/cases/${sian!.caseId}/actions/new`);
    await page.check('[name=kind][value=appointment]');
    await page.check('[name=state][value=closed]');
    for (const [name, value] of Object.entries({ day: '2', month: '3', year: '2026' }))
      await page.fill(`[name=${name}]`, value);
    await page.fill('[name=time]', '08:30');
    await page.check('[name=mode][value=telephone]');
    await press(page, 'Save');
    expect(await words(page)).toContain('The action is written down.');
    await confirmAddress(page, sian!.caseId, 'email', home('sian'));
    await confirmAddress(page, sian!.caseId, 'mobile', '07700 900123');
    await recordConsent(page, sian!.caseId, 'hold');
    expect(await words(page)).toContain('Recorded: the employee agrees.');
    await dewi.goto(`/employer/cases/${sian!.caseId}/actions`);
    expect(await words(dewi)).toContain('Closed (attended)');
  });

  it('[NEW.6.1] gets a letter only when each question of the manager is answered', async () => {
    const { page } = mair;
    await page.goto(`/workbench/cases/${sian!.caseId}/letter`);
    await press(page, 'Begin');
    for (const [name, value] of Object.entries(letterWords)) await page.fill(`[name=${name}]`, value);
    await press(page, 'Save and check before issue');
    expect(await words(page)).toContain('Before it can be issued');
    expect(await page.getByRole('button', { name: 'Issue the letter' }).count()).toBe(0);
    await issueLetter(page, sian!.caseId, letterWords);
    expect(await words(page)).toContain('The letter is on its way to the employee.');
  });

  it('[ADV.4.2] opens it by the mailed link and a code that comes to the telephone', async () => {
    await journey.deliver();
    const mail = journey.mailbox.latest(home('sian'), /waiting for you to read/);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Siân|Rees|fit to drive|\b\d{6}\b/i);
    employee = await journey.person();
    const before = journey.app.runtime.texts.length;
    await employee.goto(linkIn(mail));
    await journey.deliver();
    expect(journey.app.runtime.texts.length).toBe(before);
    await openLetter(journey, employee, linkIn(mail));
    expect(await words(employee)).toContain(opinion);
    expect(await words(employee)).toContain('Yes, within four weeks.');
    expect(await words(employee)).toContain('Dewi Lloyd');
  });

  it('[ADV.3.1] confirms it; not before can the manager open it', async () => {
    const row = await letterRow(sian!);
    expect(await row.innerText()).toContain('Awaiting employee response');
    expect(await row.locator('a').count()).toBe(0);
    await employee.getByRole('button', { name: 'Everything in it is right' }).click();
    await press(employee, 'Yes, send it');
    expect(await words(employee)).toContain('The letter has been sent');
    await journey.deliver();
    const told = journey.mailbox.latest(manager, /a letter is ready/);
    expect(`${told.subject} ${told.text}`).not.toMatch(/Siân|Rees|drive/);
    const released = await letterRow(sian!);
    expect(await released.innerText()).toContain('Released to Dewi Lloyd');
    const href = await released.getByRole('link', { name: 'View Advice letter' }).getAttribute('href');
    const pdf = await (await dewi.request.get(href!)).body();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.includes('/StructTreeRoot')).toBe(true);
    if (existsSync('/usr/bin/pdftotext'))
      expect(execFileSync('/usr/bin/pdftotext', ['-', '-'], { input: pdf }).toString()).toContain('four weeks');
  });
});

describe('an employee who finds a mistake', () => {
  it('[ADV.5.3] marks it, reads the new version, and only then confirms', async () => {
    const { page } = mair;
    const link = await toTheEmployee(gwen!, 'gwen');
    const employee = await journey.person();
    await openLetter(journey, employee, link);
    await employee.getByRole('button', { name: 'Something in it is wrong' }).click();
    await employee.fill('[name=passage]', 'by daylight first');
    await employee.fill('[name=reason]', 'I only ever drive by day.');
    await press(employee, 'Send it to the clinician');
    expect(await words(employee)).toContain('The clinician will answer');
    await page.goto(`/workbench/cases/${gwen!.caseId}/letter`);
    expect(await words(page)).toContain('I only ever drive by day.');
    await page.check('[name=decision][value=accepted]');
    await page.locator('[name=response]').fill('You are right, I took it out.');
    await press(page, 'Answer');
    await issueLetter(page, gwen!.caseId, { fitness: 'Fit to drive again in four weeks.' });
    await journey.deliver();
    expect(await (await letterRow(gwen!)).locator('a').count()).toBe(0);
    const again = await journey.person();
    await openLetter(journey, again, linkIn(journey.mailbox.latest(home('gwen'))));
    expect(await words(again)).not.toContain('by daylight first.');
    expect(await words(again)).toContain('You are right, I took it out.');
    await again.getByRole('button', { name: 'Everything in it is right' }).click();
    await press(again, 'Yes, send it');
    expect(await (await letterRow(gwen!)).innerText()).toContain('Released to Dewi Lloyd');
  });
});

describe('an employee who stays silent', () => {
  it('[ADV.7.2] has the letter sent at the end of the time to read, as they agreed, and not before', async () => {
    await toTheEmployee(ifan!, 'ifan', 'release');
    const { clock } = journey.app.runtime;
    const later = async (iso: string) => {
      clock.set(iso);
      await journey.app.runtime.round();
      await journey.deliver();
      await signIn(dewi, 'dewi.lloyd');
    };
    await later('2026-03-09T20:00:00Z');
    expect(await (await letterRow(ifan!)).innerText()).toContain('Awaiting employee response');
    await later('2026-03-10T00:30:00Z');
    expect(await (await letterRow(ifan!)).innerText()).toContain('Released to Dewi Lloyd');
  });
});

describe('a case that ends', () => {
  it('[CASE.1.11] is closed with a reason, is found under Closed, and can be referred again with a link', async () => {
    const { page } = mair;
    await signInWithCode(journey, mair);
    await page.goto(`/workbench/cases/${sian!.caseId}/closing`);
    await page.check('[name=reason][value=advice_given]');
    await page.fill('[name=why]', 'All questions are answered');
    await press(page, 'Close the case');
    await journey.deliver();
    journey.mailbox.latest(manager, new RegExp(`${sian!.reference} is closed`));
    await dewi.goto('/employer/cases?tab=closed');
    expect(await dewi.locator('tbody').innerText()).toContain('Rees, Siân');
    await dewi.getByRole('button', { name: 'Re-refer Siân Rees' }).click();
    const again = new URL(dewi.url()).pathname.split('/').slice(0, 4).join('/');
    await dewi.goto(`${again}/employee`);
    expect(await dewi.inputValue('[name="v:employee.givenName"]')).toBe('Siân');
    expect(await dewi.inputValue('[name="v:employee.familyName"]')).toBe('Rees');
    await fillReferral(dewi, again, {
      ...{ given: 'Siân', family: 'Rees', born: ['1', '5', '1980'] as [string, string, string] },
      values: { 'absent.now': 'false', 'absent.inYear': 'false' },
    });
    await press(dewi, 'Submit the referral');
    const number = (await dewi.locator('.govuk-panel strong').innerText()).trim();
    await dewi.goto(`/employer/cases/${sian!.caseId}/linked`);
    expect(await words(dewi)).toContain('That case refers this one again');
    await dewi.getByRole('link', { name: number }).click();
    await dewi.getByRole('link', { name: 'Linked cases' }).click();
    expect(await words(dewi)).toContain('This case refers that one again');
    expect(await words(dewi)).toContain(sian!.reference);
  });
});
