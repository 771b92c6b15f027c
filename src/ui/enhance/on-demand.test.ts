import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '#ui/fixtures/browser.ts';
import { startSampleServer } from '#ui/fixtures/sample-server.tsx';

let browser: Browser;
let server: Awaited<ReturnType<typeof startSampleServer>>;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startSampleServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

const open = (name: string) => page.goto(`${server.url}/${name}`);

describe('a day chosen from a calendar', () => {
  it('[ALL.11.54] the calendar opens on the day typed, is walked by keyboard, and writes the day back', async () => {
    await open('gallery-fields');
    const field = page.getByLabel('Appointment', { exact: true });
    await page.getByRole('button', { name: 'Choose a date: Appointment' }).click();
    const calendar = page.getByRole('dialog', { name: 'October 2026' });
    await calendar.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('Friday 16 October 2026');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('23/10/2026');
    expect(await calendar.isVisible()).toBe(false);
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'))
      .toContain('The date chosen is Friday 23 October 2026');
  });

  it('[ALL.11.54] a day outside its bounds says so and is not taken', async () => {
    await open('gallery-fields');
    await page.getByRole('button', { name: 'Choose a date: Appointment' }).click();
    const early = page.getByRole('button', { name: 'Cannot be chosen: Sunday 11 October 2026' });
    await early.waitFor();
    await early.click({ force: true });
    expect(await page.getByLabel('Appointment', { exact: true }).inputValue()).toBe('16/10/2026');
  });

  it('[ALL.12.51] the calendar of a Welsh page is Welsh', async () => {
    await open('gallery-fields?lang=cy');
    await page.getByRole('button', { name: 'Dewis dyddiad: Appointment' }).click();
    const calendar = page.getByRole('dialog', { name: 'Hydref 2026' });
    await calendar.waitFor();
    expect(await calendar.getByRole('button', { name: 'Y mis nesaf' }).count()).toBe(1);
    expect(await calendar.innerText()).not.toMatch(/Next|Previous|Select|Close|Mon/);
  });

  it.each(['2026-10-16', '16/10/2026', '16.10.2026'])(
    'a day pasted as %s is written as people here type it',
    async day => {
      await open('gallery-fields');
      await page.getByRole('button', { name: 'Choose a date: Remind me on' }).waitFor();
      await page.getByLabel('Remind me on', { exact: true }).focus();
      await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text', '${day}');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
      expect(await page.getByLabel('Remind me on', { exact: true }).inputValue()).toBe('16/10/2026');
    },
  );

  it('[ALL.11.54] within a list the calendar stands over it, uncut, on the narrowest screen too', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await open('gallery-lists');
    await page.locator('#gallery-list-toggle summary').click();
    await page
      .locator('#gallery-list')
      .getByRole('button', { name: /Choose a date: .*from/ })
      .click();
    const calendar = page.getByRole('dialog');
    await calendar.waitFor();
    const box = (await calendar.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    const top = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.closest('[role=dialog]') !== null,
      [box.x + 20, box.y + 20],
    );
    expect(top).toBe(true);
  });
});

describe('rarer components', () => {
  it('a short table is put in another order, and says so', async () => {
    await open('gallery-lists');
    const table = page.getByRole('table', { name: /^Clinics/ });
    await table.getByRole('button', { name: 'Free appointments' }).click();
    expect(await table.locator('tbody tr td:last-child').allTextContents()).toEqual(['none', '3', '12']);
    await page.getByText(/^Sorted by Free appointments\s+\(ascending\)$/).waitFor({ state: 'attached' });
  });

  it('an alert is put away and leaves the focus on the page', async () => {
    await open('gallery-notices');
    const alert = page.getByRole('region', { name: 'Information: New here? Start with the open tasks' });
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    expect(await alert.count()).toBe(0);
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  });

  it('the sections of an accordion open and close', async () => {
    await open('gallery-reading');
    const words = page.getByText('A nurse asks about work and health.');
    await page.getByRole('button', { name: /At the appointment/ }).waitFor();
    expect(await words.isVisible()).toBe(false);
    await page.getByRole('button', { name: /At the appointment/ }).click();
    expect(await words.isVisible()).toBe(true);
  });

  it('[ALL.10.52] without any script nothing of them is hidden, and none offers what needs one', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${server.url}/gallery-reading`);
    expect(await plain.getByText('A nurse asks about work and health.').isVisible()).toBe(true);
    expect(await plain.getByText('Seven referrals were received.').isVisible()).toBe(true);
    await plain.goto(`${server.url}/gallery-fields`);
    expect(await plain.getByLabel('Appointment').isEditable()).toBe(true);
    expect(await plain.locator('.moj-datepicker__toggle').count()).toBe(0);
    await plain.goto(`${server.url}/gallery-notices`);
    expect(await plain.locator('.moj-alert__dismiss').isVisible()).toBe(false);
    await context.close();
  });

  it('a page fetches only the scripts of components it has', async () => {
    const scripts: string[] = [];
    page.on('request', request => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
    await page.goto(`${server.url}/dashboard`, { waitUntil: 'networkidle' });
    expect(scripts).toHaveLength(1);
    await page.goto(`${server.url}/gallery-fields`, { waitUntil: 'networkidle' });
    expect(scripts.filter(path => path.includes('date-picker'))).toHaveLength(1);
    expect(scripts.filter(path => /accordion|sortable/.test(path))).toEqual([]);
  });
});
