import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { demonstrationPassword, demonstrationSecret } from '../../src/demonstration/user.ts';

/** Answers everybody's own window, signed in the first time it is asked for; '' and 'cy' are visitors. */
export function openWindows(browser: Browser, baseURL: string): (who: string) => Promise<Page> {
  const open = new Map<string, Promise<Page>>();
  const first = async (who: string) => {
    const context = await browser.newContext({
      baseURL,
      locale: who === 'cy' ? 'cy-GB' : 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    if (who.includes('.')) await signIn(page, who);
    return page;
  };
  return who => {
    if (!open.has(who)) open.set(who, first(who));
    return open.get(who)!;
  };
}

/** Signs in with the keys everybody may know, and with the authenticator where one is asked for. */
export async function signIn(page: Page, username: string): Promise<void> {
  const send = () => page.locator('main form button[type=submit]').first().click();
  await page.goto('/sign-in');
  await page.fill('[name=name]', username);
  await page.fill('[name=password]', demonstrationPassword);
  await send();
  await page.waitForURL(url => url.pathname !== '/sign-in');
  if (!page.url().includes('/sign-in/code')) return;
  await page.fill('[name=code]', new TOTP({ secret: demonstrationSecret }).generate());
  await send();
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
}
