import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from '#ui/fixtures/browser.ts';
import { startSampleServer } from '#ui/fixtures/sample-server.tsx';

let browser: Browser;
let server: Awaited<ReturnType<typeof startSampleServer>>;
let page: Page;

/** A page with a list, a tab and a search around it, and a second list; each says the state it was made for. */
const made = (query: URLSearchParams, scripts: string) => {
  const [name, from] = [query.get('name') ?? '', query.get('from') ?? '1'];
  const state = `name=${name}`;
  return `<!DOCTYPE html><html lang="en"><head><title>Made</title></head><body class="js-enabled govuk-frontend-supported">
    <div data-swap-with="cases"><a id="tab" href="/made?tab=closed&${state}">Closed</a></div>
    <div data-swap-with="cases"><input id="search" value="${name}"></div>
    <div data-swap="cases" id="cases"><p data-swap-found data-updated="Updated">${name || 'all'} from ${from}</p>
      <section tabindex="0"><form id="f" method="get" action="/made" data-swap-form="cases"><input id="name" name="name" value="${name}"></form></section>
      <a data-swap-link="cases" href="/made?${state}&from=51">Next page</a></div>
    <div data-swap="other" id="other"><a id="beside" href="/made?${state}">Sort</a></div>${scripts}</body></html>`;
};

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startSampleServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  const sample = await (await fetch(`${server.url}/list`)).text();
  const scripts = [...sample.matchAll(/<script[^>]*src="[^"]+"[^>]*><\/script>/g)].join('');
  page = await browser.newPage();
  await page.route(`${server.url}/made*`, route =>
    route.fulfill({ contentType: 'text/html', body: made(new URL(route.request().url()).searchParams, scripts) }),
  );
  await page.goto(`${server.url}/made?name=`);
});

const hrefOf = (id: string) => page.getAttribute(`#${id}`, 'href');

it('[ALL.6.53] renews what stands around a list and says its state, and the second list on the page', async () => {
  await page.locator('#name').pressSequentially('Bell');
  await expect.poll(() => page.textContent('[data-swap-found]')).toBe('Bell from 1');
  expect([await hrefOf('tab'), await hrefOf('beside')]).toEqual(['/made?tab=closed&name=Bell', '/made?name=Bell']);
  expect(await page.inputValue('#search')).toBe('Bell');
  await page.close();
});

it('[ALL.6.54] goes on reading at the top of the list after another page of it', async () => {
  await page.getByText('Next page').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('[data-swap-found]')).toBe('all from 51');
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('SECTION');
  await page.close();
});

it('[ALL.6.54] shows, when one goes back, what was asked then and not what is typed now', async () => {
  await page.locator('#name').pressSequentially('Bell');
  await expect.poll(() => page.url()).toContain('name=Bell');
  await page.goBack();
  await expect.poll(() => page.textContent('[data-swap-found]')).toBe('all from 1');
  expect(await page.inputValue('#name')).toBe('');
  await page.close();
});
