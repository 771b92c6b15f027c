import type { Browser, BrowserContext, Page } from 'playwright-core';
import { lookWithAxe, settle } from '#ui/fixtures/look-with-axe.ts';
import type { PageWorld } from './page-world.ts';
import type { State } from './shown.ts';

export const widths = [320, 768, 1280] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Looked {
  state: string;
  /** What axe found, width by width. */
  violations: string[];
  /** What else is wrong: title, heading, language, width, console. */
  faults: string[];
}

/** Looks at states one after the other in a browser; one window for each person and language. */
export async function lookAtAll(browser: Browser, world: PageWorld, states: Iterable<State>): Promise<Looked[]> {
  const windows = new Map<string, Promise<Page>>();
  const looked: Looked[] = [];
  for (const state of states) looked.push(await lookAt(await windowOf(browser, windows, world, state), world, state));
  for (const page of windows.values()) await (await page).context().close();
  return looked;
}

/** A page in a state, settled, in the window of who looks at it. */
export async function openState(
  browser: Browser,
  windows: Map<string, Promise<Page>>,
  world: PageWorld,
  state: State,
): Promise<Page> {
  const page = await windowOf(browser, windows, world, state);
  await page.goto(world.app.url + addressOf(world, state));
  await settle(page);
  return page;
}

function windowOf(browser: Browser, windows: Map<string, Promise<Page>>, world: PageWorld, state: State) {
  const key = `${state.as} ${state.locale ?? 'en'}`;
  if (!windows.has(key)) windows.set(key, openWindow(browser, world, state));
  return windows.get(key)!;
}

async function openWindow(
  browser: Browser,
  { app, credentials }: PageWorld,
  { as, locale = 'en' }: State,
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: locale === 'cy' ? 'cy-GB' : 'en-GB' });
  const cookies = { ...credentials[as].cookies, language: locale };
  const secure = { url: app.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' as const };
  await context.addCookies(
    Object.entries(cookies).map(([name, value]) => ({ ...secure, name: `__Host-${name}`, value })),
  );
  return context.newPage();
}

async function lookAt(page: Page, world: PageWorld, state: State): Promise<Looked> {
  const looked: Looked = { state: state.name, violations: [], faults: [] };
  const said: string[] = [];
  const hear = (message: { text(): string; type(): string }) => {
    // A page that comes back with 422 or 404 is a page; the browser remarks on its status.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) said.push(message.text());
  };
  const fail = (error: Error) => void said.push(error.message);
  page.on('console', hear).on('pageerror', fail);
  await page.setViewportSize({ width: widths[0], height: 800 });
  await page.goto(world.app.url + addressOf(world, state));
  if (state.wrong) await send(page);
  await settle(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    looked.faults.push(...(await faultsAt(page, state, width)));
    const violations = await lookWithAxe(page, { runOnly: tags });
    looked.violations.push(...violations.map(violation => `${width} ${violation}`));
  }
  page.off('console', hear).off('pageerror', fail);
  looked.faults.push(...said.map(text => `console: ${text.slice(0, 200)}`));
  return looked;
}

function addressOf({ objects }: PageWorld, { route, of, with: parts, query = '' }: State): string {
  const known: Record<string, string> = { ...(of ? objects[of] : {}), ...parts };
  return route.replace(/:(\w+)/g, (_, name: string) => known[name] ?? `no-${name}`) + query;
}

/** Sends the page's own form as it stands, past what the browser itself would ask. */
async function send(page: Page): Promise<void> {
  const buttons = page.locator(
    'main form[method="post"] button[type="submit"]:visible, main form[method="post"] button:not([type]):visible',
  );
  // Where there is a main button, the others beside it do something else.
  const main = buttons.and(page.locator(':not(.govuk-button--secondary)'));
  // One of a passkey waits for a device to sign, unless there is an answer already: here one that proves nothing.
  const plain = main.and(page.locator(':not([data-module="handrail-passkey"] *)'));
  const button = (await plain.count()) ? plain : (await main.count()) ? main : buttons;
  await page.evaluate(
    `document.querySelectorAll('[data-module="handrail-passkey"] input').forEach(answer => { answer.value = '{}'; })`,
  );
  await Promise.all([page.waitForNavigation(), button.last().click()]);
}

async function faultsAt(page: Page, { locale = 'en', wrong }: State, width: number): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    over: document.documentElement.scrollWidth - window.innerWidth,
    summary: document.querySelectorAll('.govuk-error-summary').length,
  }));
  const faults = [
    ...(seen.title.trim() ? [] : ['no title']),
    ...(seen.headings === 1 ? [] : [`${seen.headings} first headings`]),
    ...(seen.lang === locale ? [] : [`lang is ${seen.lang}`]),
    ...(seen.over > 0 ? [`${seen.over} px too wide`] : []),
    ...(wrong && !seen.summary ? ['no error summary'] : []),
    ...(wrong && !/^(Error|Gwall):/.test(seen.title)
      ? [`the title does not say that something is wrong: ${seen.title}`]
      : []),
  ];
  return faults.map(fault => `${width} ${fault}`);
}
