import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '#ui/fixtures/browser.ts';
import { lookWithAxe, settle } from '#ui/fixtures/look-with-axe.ts';
import { samplePages } from '#ui/fixtures/sample.tsx';
import { startSampleServer } from '#ui/fixtures/sample-server.tsx';

let browser: Browser;
let server: Awaited<ReturnType<typeof startSampleServer>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startSampleServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// The gallery is looked at with all pages of the product.
const cases = samplePages
  .filter(name => !name.startsWith('gallery'))
  .flatMap(name => [320, 768, 1280].map(width => ({ name, width })));

describe('the sample pages', () => {
  it.each(cases)(
    '[ALL.11.51] axe finds nothing on $name at $width px, and nothing sticks out',
    async ({ name, width }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', error => complaints.push(error.message));
      page.on('request', request => request.url().startsWith(server.url) || complaints.push(request.url()));
      await page.goto(`${server.url}/${name}`);
      await settle(page);
      expect(await lookWithAxe(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('[ALL.10.51] the account menu opens and signs out without any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/dashboard`);
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.locator('.handrail-account summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(server.requests.at(-1)).toMatchObject({ path: '/sign-out', body: '_csrf=sample' });
    await context.close();
  });

  it('[ALL.9.52] the page with errors says so first in its title and takes the focus to the summary', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/form`);
    expect(await page.title()).toBe('Error: About the job – Handrail');
    await page.waitForFunction("document.activeElement?.classList.contains('govuk-error-summary')");
    await page.close();
  });

  it('[ALL.11.52] what can be pressed is at least 24 px high and wide', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    for (const name of samplePages) {
      await page.goto(`${server.url}/${name}`);
      const small = await page.evaluate(smallTargets);
      expect(small, name).toEqual([]);
    }
    await page.close();
  });

  it('[ALL.11.53] on paper there is neither header nor navigation nor button', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/dashboard`);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.handrail-header', '.govuk-service-navigation', '.handrail-footer', '.govuk-button']) {
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    }
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.close();
  });
});

// Links within a sentence or a cell are excepted by WCAG; those that stand alone are not.
const smallTargets = `[...document.querySelectorAll('button, input:not([type=hidden]), select, summary, .govuk-footer__link, .handrail-header a, .handrail-filter__tag, .govuk-back-link, .handrail-table__sort')]
  .filter(element => element.checkVisibility({ visibilityProperty: true }))
  .map(element => [element.className, element.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([name, box]) => name + ' ' + Math.round(box.width) + '×' + Math.round(box.height))`;
