import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { importOrganisation } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { smtpTransport } from '#platform/mail/mail-transport.ts';
import { perform } from '#platform/operation/index.ts';
import { type TestApp, testApp } from '#test/support/app.ts';
import { startBrowser } from '#test/support/browser.ts';
import { linkIn, type Mailbox, startMailbox } from '#test/support/mailbox.ts';

/** The product as people meet it: a browser, a mail server, and Northfold Council set up. */
export interface Journey {
  app: TestApp;
  mailbox: Mailbox;
  browser: Browser;
  organisation: string;
  /** A person's own browser window, without scripts unless asked for. */
  person(options?: { scripts?: boolean; width?: number }): Promise<Page>;
  /** Sends what waits to be sent. */
  deliver(): Promise<void>;
  /** From now on mail goes to this server (`smtp://…`); without one, to the mailbox again. */
  useMailServer(url?: string): void;
  close(): Promise<void>;
}

export const password = 'Tall,ships_sail4th';

export async function startJourney(options: { at?: string } = {}): Promise<Journey> {
  const mailbox = await startMailbox();
  let server = smtpTransport(mailbox.url);
  const app = await testApp({
    ...options,
    mailTransport: { send: mail => server.send(mail), close: () => server.close() },
  });
  const browser = await startBrowser();
  const organisation = newId();
  const example = new URL('../../../docs/operating/example-organisation.json', import.meta.url);
  const file = JSON.parse(await readFile(example, 'utf8'));
  await perform(app.runtime, importOrganisation, { kind: 'worker', organisation }, { organisation, file });
  const contexts: BrowserContext[] = [];
  return {
    app,
    mailbox,
    browser,
    organisation,
    async person({ scripts = false, width = 1280 } = {}) {
      const context = await browser.newContext({
        javaScriptEnabled: scripts,
        viewport: { width, height: 900 },
        baseURL: app.url,
        locale: 'en-GB',
      });
      contexts.push(context);
      context.setDefaultTimeout(10_000);
      return context.newPage();
    },
    deliver: () => app.runtime.drain(),
    useMailServer(url = mailbox.url) {
      server.close();
      server = smtpTransport(url, { timeoutMs: 1_000 });
    },
    async close() {
      await Promise.all(contexts.map(context => context.close()));
      await browser.close();
      await app.close();
      await mailbox.close();
    },
  };
}

export interface Registrant {
  username: string;
  given: string;
  family: string;
  email: string;
  /** The manager node, by its last name. */
  node: string;
  /** The verification code of the organisation; Northfold's unless said. */
  code?: string;
}

/** Registers with the verification code, activates by the mailed link, and signs in. */
export async function registerAndSignIn(journey: Journey, page: Page, who: Registrant): Promise<void> {
  await page.goto('/register');
  await page.fill('#verificationCode', who.code ?? 'NORTHFOLD-2026');
  await page.getByRole('button', { name: 'Check code' }).click();
  await choose(page, 'node', who.node);
  for (const place of ['location', 'division', 'department'])
    await page.locator(`[name=${place}]`).selectOption({ index: 1 });
  await page.check('[name=placeConfirmed]');
  const typed = {
    title: 'Mr',
    givenName: who.given,
    familyName: who.family,
    jobTitle: 'Manager',
    address: '1 Quay Street',
    postcode: 'NF1 1AA',
    telephone: '01632 960123',
  };
  for (const [name, value] of Object.entries({
    ...typed,
    email: who.email,
    emailAgain: who.email,
    username: who.username,
  }))
    await page.fill(`[name=${name}]`, value);
  await page.fill('[name=password]', password);
  await page.fill('[name=passwordAgain]', password);
  await page.getByRole('button', { name: 'Register now' }).last().click();
  await page.waitForURL(/\/register\/sent/);
  await journey.deliver();
  await page.goto(linkIn(journey.mailbox.latest(who.email)));
  await page.locator('main form button[type=submit]').last().click();
  await signIn(page, who.username);
}

/** Selects the option whose last part (after ›) is this text. */
async function choose(page: Page, name: string, last: string): Promise<void> {
  const options = await page.locator(`[name=${name}] option`).allInnerTexts();
  const index = options.findIndex(text => text.split('›').at(-1)?.trim() === last);
  await page.locator(`[name=${name}]`).selectOption({ index });
}

export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Username or e-mail address').fill(username);
  await page.fill('[name=password]', password);
  await page.locator('main form button[type=submit]').first().click();
}
