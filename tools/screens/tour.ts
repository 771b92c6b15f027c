import type { Page } from 'playwright-core';
import { galleryParts } from '../../src/ui/gallery.tsx';
import { beginReferral, saveAndContinue } from '../../test/support/journey/fill-referral.ts';
import { openSight } from './open-sight.ts';

/** A screen: its name, who looks at it ('' is a visitor), and how they get there. */
export interface Screen {
  name: string;
  who: string;
  arrive: (page: Page) => Promise<unknown>;
  /** Rows repeat: the first are enough. */
  isList?: boolean;
}

const manager = 'dewi.lloyd';
const nurse = 'clare.dunn';

const at = (path: string) => (page: Page) => page.goto(path);

/** Opens the first link of a list that goes to a case, then a page of it. */
const ofFirst =
  (path: string, rest = '') =>
  async (page: Page) => {
    await page.goto(path);
    const href = await page.locator('.handrail-table__body a').first().getAttribute('href');
    await page.goto(`${href}${rest}`);
  };

/** The saved referral that is nearly finished: it has documents. */
const saved = (rest: string) => async (page: Page) => {
  await page.goto('/employer/referrals');
  const href = await page.locator('.handrail-table__body a[href$="/deletion"]').first().getAttribute('href');
  await page.goto(href!.replace('/deletion', rest));
};

/** The colleague that is found first, chosen to delegate to. */
async function delegate(page: Page): Promise<void> {
  await page.goto('/employer/sharing/colleagues?for=delegation');
  const href = await page.locator('main a[href$="/delegation"]').first().getAttribute('href');
  await page.goto(href!);
}

/** A page about the manager, as a user administrator sees it. */
const user = (rest: string) => async (page: Page) => {
  await page.goto('/employer/users?name=lloyd');
  const href = await page.locator('.handrail-table__body a').first().getAttribute('href');
  await page.goto(`${href}${rest}`);
};

/** The same, with its last step saved. */
async function finish(page: Page): Promise<void> {
  await saved('/documents')(page);
  await saveAndContinue(page);
  await saved('/check')(page);
}

async function fail(page: Page): Promise<void> {
  const root = new URL(await beginReferral(page, 'OM')).pathname;
  await page.goto(root);
  await page.locator('.govuk-task-list a').nth(1).click();
  await saveAndContinue(page);
  await page.locator('.govuk-error-summary').waitFor();
}

async function submit(page: Page): Promise<void> {
  await page.locator('form[action$="/submission"] button[type=submit]').last().click();
  await page.waitForURL(/\/submitted/);
}

const working = (status: string) => `/workbench/cases?whose=all&status=${status}`;

/** The main screens, in an order that works: each does only what the next ones allow for. */
export const tour: readonly Screen[] = [
  { name: 'home', who: '', arrive: at('/') },
  { name: 'home-welsh', who: 'cy', arrive: at('/?lang=cy') },
  { name: 'register', who: '', arrive: at('/register') },
  { name: 'employer-dashboard', who: manager, arrive: at('/employer') },
  { name: 'make-referral', who: manager, arrive: at('/employer/referrals/new') },
  { name: 'saved-referrals', who: manager, arrive: at('/employer/referrals'), isList: true },
  { name: 'task-list', who: manager, arrive: saved('') },
  { name: 'documents', who: manager, arrive: saved('/documents') },
  { name: 'track-cases', who: manager, arrive: at('/employer/cases?tab=open'), isList: true },
  { name: 'track-cases-pending', who: manager, arrive: at('/employer/cases?tab=pending'), isList: true },
  { name: 'case-documents', who: manager, arrive: ofFirst('/employer/cases?status=released', '/documents') },
  { name: 'case-timeline', who: manager, arrive: ofFirst('/employer/cases?status=released', '/timeline') },
  { name: 'check-answers', who: manager, arrive: finish },
  { name: 'submitted', who: manager, arrive: submit },
  { name: 'step-errors', who: manager, arrive: fail },
  { name: 'sharing', who: manager, arrive: at('/employer/sharing') },
  { name: 'delegation', who: manager, arrive: delegate, isList: true },
  { name: 'users', who: 'hazel.carr', arrive: at('/employer/users'), isList: true },
  { name: 'user', who: 'hazel.carr', arrive: user('') },
  { name: 'user-place', who: 'hazel.carr', arrive: user('/place') },
  { name: 'my-account', who: manager, arrive: at('/account') },
  { name: 'triage-queue', who: nurse, arrive: at('/workbench/triage'), isList: true },
  { name: 'triage-referral', who: nurse, arrive: ofFirst('/workbench/triage?claimed=mine') },
  { name: 'triage-acceptance', who: nurse, arrive: ofFirst('/workbench/triage?claimed=mine', '/acceptance') },
  { name: 'work-case', who: nurse, arrive: ofFirst(working('attended')) },
  { name: 'consent', who: nurse, arrive: ofFirst(working('awaiting_consent'), '/consent') },
  { name: 'write-letter', who: nurse, arrive: ofFirst(working('report_in_preparation&reference=NFC'), '/letter') },
  { name: 'outbox', who: '', arrive: at('/outbox'), isList: true },
  { name: 'employee-letter', who: 'employee', arrive: openSight },
  ...galleryParts().map(({ key }) => ({ name: `gallery-${key}`, who: '', arrive: at(`/gallery?part=${key}`) })),
];
