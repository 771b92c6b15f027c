import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '#platform/crypto/password-hash.ts';
import type { EmployerActor } from '#platform/operation/index.ts';
import { type TestApp, testApp } from '#test/support/app.ts';
import { startBrowser } from '#test/support/browser.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';

const password = 'Tall,ships_sail4th';
let app: TestApp;
let world: CaseWorld;
let browser: Browser;
let page: Page;
let device: CDPSession;
let nia: EmployerActor;

beforeAll(async () => {
  app = await testApp();
  world = caseWorld(app.runtime.db);
  nia = await world.member(await world.organisation('PAS'), 'Nia Parry');
  const hash = await hashPassword(password);
  await world.sql('update accounts.accounts set password_hash = $2 where id = $1', [nia.account, hash]);
  browser = await startBrowser();
  const context = await browser.newContext({ baseURL: app.url, locale: 'en-GB' });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const press = (name: string) => page.locator('main').getByRole('button', { name }).click();
const words = () => page.locator('main').innerText();
const at = (path: string) => page.waitForURL(url => url.pathname === path);

async function byPassword() {
  await page.goto('/sign-in');
  await page.getByLabel('Username or e-mail address').fill(nia.account);
  await page.fill('[name=password]', password);
  await page.locator('main form button[type=submit]').first().click();
}

async function signOut() {
  await page.context().clearCookies({ name: '__Host-session' });
  await page.goto('/sign-in');
}

describe('a passkey of this device', () => {
  it('[ACC.S1.22] is set up, signs in alone, as the second factor and while locked; removed, it opens nothing', async () => {
    await byPassword();
    await at('/employer');
    await page.goto('/account/factors');
    await page.locator('main').getByRole('button', { name: 'Add a second factor' }).click();
    await page.locator('main').getByRole('button', { name: 'Set up a passkey' }).click();
    expect(await page.inputValue('[name=name]')).toContain('Chrome');
    await page.fill('[name=name]', 'Nia’s laptop');
    await press('Create the passkey');
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
    expect(await page.locator('main code').count()).toBe(10);

    await signOut();
    await press('Sign in with a passkey');
    await at('/employer');

    await signOut();
    await byPassword();
    await at('/sign-in/code');
    await press('Use your passkey');
    await at('/employer');
    await page.goto('/account/factors');
    expect(await words()).toContain('Nia’s laptop');

    await world.sql(`update accounts.accounts set state = 'locked', locked_by = 'known_device' where id = $1`, [
      nia.account,
    ]);
    await signOut();
    await press('Sign in with a passkey');
    await at('/employer');

    app.runtime.clock.advance({ minutes: 11 });
    await page.goto('/second-factor');
    await at('/confirmation');
    await press('Use your passkey');
    await at('/second-factor');

    await page.goto('/account/factors');
    await page.getByRole('link', { name: 'Remove the passkey Nia’s laptop' }).click();
    await press('Use your passkey instead of the password');
    await at('/account/factors');
    expect(await words()).toContain('You have none yet');
    await signOut();
    await press('Sign in with a passkey');
    await page.locator('main').getByText('This passkey was not accepted').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in/passkey');
  });

  it('says so on the page when the device has none, and the other ways stay', async () => {
    await device.send('WebAuthn.disable');
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, isUserVerified: false },
    });
    await page.goto('/sign-in');
    await press('Sign in with a passkey');
    const alert = page.locator('main [role=alert]');
    await expect.poll(() => alert.innerText(), { timeout: 10_000 }).toContain('The passkey was not used');
    expect(await page.locator('[name=password]').isEnabled()).toBe(true);
  });
});
