import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allRoutes } from '#faces/routes.ts';
import { withoutTrace } from '#test/isolation/without-trace.ts';
import { startBrowser } from '#test/support/browser.ts';
import { type Looked, lookAtAll, widths } from './look-at.ts';
import { type PageWorld, pageWorld } from './page-world.ts';
import { noPages, states } from './states.ts';

/** HANDRAIL_PAGES='workbench.*Welsh' looks at some only, while one works on them. */
const only = new RegExp(process.env.HANDRAIL_PAGES ?? '');

let world: PageWorld;
let browser: Browser;
let looked: Looked[];

beforeAll(async () => {
  [world, browser] = await Promise.all([pageWorld(), startBrowser()]);
  world.app.runtime.db = withoutTrace(world.app.runtime.db);
  const begun = performance.now();
  // Two look at once, each at the next one that nobody looked at.
  const waiting = states.filter(({ name }) => only.test(name)).values();
  looked = (await Promise.all([waiting, waiting].map(next => lookAtAll(browser, world, next)))).flat();
  const found = looked.reduce((sum, { violations }) => sum + violations.length, 0);
  process.stdout.write(
    `axe: ${looked.length} states, ${found} violations (${widths.length} widths, ${Math.round((performance.now() - begun) / 1000)} s)\n`,
  );
  for (const [route, count] of countedBy(states.map(({ route }) => route)))
    process.stdout.write(`axe: ${count} states of ${route}\n`);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const countedBy = (names: readonly string[]) =>
  Map.groupBy(names, name => name)
    .entries()
    .map(([name, all]) => [name, all.length] as const);

it('every address that shows a page is looked at', () => {
  const pages = allRoutes({ demonstration: true }).filter(({ method, url }) => method === 'GET' && !(url in noPages));
  expect(pages.map(({ url }) => url).filter(url => !states.some(({ route }) => route === url))).toEqual([]);
});

it('[ALL.11.33] axe finds nothing on any page in any state, at 320, 768 and 1280 px', () => {
  expect(looked.flatMap(({ state, violations }) => violations.map(each => `${state} · ${each}`)).join('\n')).toBe('');
});

it('[ALL.11.34] every page has a title, one first heading, its language, fits 320 px, and says what is wrong', () => {
  expect(looked.flatMap(({ state, faults }) => faults.map(each => `${state} · ${each}`)).join('\n')).toBe('');
});
