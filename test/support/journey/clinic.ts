import type { Page } from 'playwright-core';
import { inviteStaff } from '#modules/accounts/index.ts';
import { perform } from '#platform/operation/index.ts';
import { linkIn } from '#test/support/mailbox.ts';
import { totpCode } from '#test/support/totp-code.ts';
import { type Journey, password, signIn } from './journey.ts';

export interface Clinician {
  page: Page;
  username: string;
  /** Of the authenticator, as the page showed it. */
  secret: string;
}

/** Invites somebody to the staff, who accepts by the mailed link and sets up an authenticator from the key on the page. */
export async function joinStaff(
  journey: Journey,
  name: string,
  roles: readonly ('triage_clinician' | 'nurse' | 'physician' | 'case_administrator')[],
): Promise<Clinician> {
  const { app, organisation, mailbox } = journey;
  const [givenName, familyName] = name.split(' ') as [string, string];
  const email = `${givenName}.${familyName}@provider.example`.toLowerCase();
  const { username } = await perform(
    app.runtime,
    inviteStaff,
    { kind: 'worker', organisation },
    {
      ...{ email, givenName, familyName, reason: 'New colleague' },
      roles: roles.map(role => ({ role, organisation })),
    },
  );
  await journey.deliver();
  const page = await journey.person();
  await page.goto(linkIn(mailbox.latest(email)));
  await page.fill('[name=password]', password);
  await page.fill('[name=passwordAgain]', password);
  await press(page, 'Continue');
  await press(page, 'Set up an authenticator app');
  const secret = (await page.locator('main code').innerText()).replaceAll(/\s/g, '');
  await page.fill('[name=code]', totpCode(secret, app.runtime.clock.now()));
  await press(page, 'Confirm');
  await page.getByRole('button', { name: 'I have kept them: continue' }).click();
  return { page, username, secret };
}

/** Signs in once more, with the code the authenticator shows now. */
export async function signInWithCode({ app }: Journey, { page, username, secret }: Clinician): Promise<void> {
  await signIn(page, username);
  await page.fill('[name=code]', totpCode(secret, app.runtime.clock.now()));
  await page.locator('main form button[type=submit]').first().click();
}

/** Presses a button of the page's own content by its words. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator('main').getByRole('button', { name, exact: true }).last().click();
}

/** Claims a waiting referral and accepts it with a new person of the name it came with. */
export async function acceptAsNew(page: Page, caseId: string): Promise<void> {
  await page.goto(`/workbench/triage/${caseId}`);
  await press(page, 'Claim');
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.check('[name=person][value=new]');
  await page.check('[name=route][value=telephone]');
  await page.check('[name=discipline][value=nurse]');
  await press(page, 'Accept');
}

/** Writes down an address the employee confirmed by telephone. */
export async function confirmAddress(page: Page, caseId: string, kind: 'email' | 'mobile', value: string) {
  await page.goto(`/workbench/cases/${caseId}/contact`);
  await page.check(`[name=kind][value=${kind}]`);
  await page.fill('[name=value]', value);
  await page.fill('[name=how]', 'Said on the telephone, and read back');
  await press(page, 'The employee confirmed this');
}

/** Records that the employee agreed on the telephone, to be read by the owner of the case. */
export async function recordConsent(page: Page, caseId: string, silence: 'release' | 'hold'): Promise<void> {
  await page.goto(`/workbench/cases/${caseId}/consent`);
  await page.check('[name=channel][value=telephone]');
  await page.check('[name=decision][value=given]');
  await page.check(`[name=silence][value=${silence}]`);
  await page.check('[name=release][value=after_sight]');
  await press(page, 'Record the answer');
}

/** Writes a letter that answers each question, and issues it. */
export async function issueLetter(page: Page, caseId: string, words: Record<string, string>): Promise<void> {
  await page.goto(`/workbench/cases/${caseId}/letter`);
  if (await page.locator('[name=template]').count()) await press(page, 'Begin');
  for (const [name, value] of Object.entries(words)) await page.fill(`[name=${name}]`, value);
  for (const answer of await page.locator('textarea[name^="answer-"]').all())
    if (!(await answer.inputValue())) await answer.fill('Yes, within four weeks.');
  await press(page, 'Save and check before issue');
  await press(page, 'Issue the letter');
}

/** Opens a letter by its mailed link and the code that came to the telephone. */
export async function openLetter(journey: Journey, page: Page, link: string): Promise<void> {
  await page.goto(link);
  await press(page, 'Send me the code');
  await journey.deliver();
  await page.fill('[name=code]', latestCode(journey));
  await press(page, 'Read the letter');
}

/** The code of the newest text message. */
export function latestCode({ app }: Journey): string {
  const found = /\b\d{6}\b/.exec(app.runtime.texts.at(-1)?.body ?? '');
  if (!found) throw new Error('no text message with a code');
  return found[0];
}
