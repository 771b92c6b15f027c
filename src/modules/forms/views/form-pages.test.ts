import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '#ui/fixtures/browser.ts';
import { lookWithAxe, settle } from '#ui/fixtures/look-with-axe.ts';
import { noAnswers } from '../answers.ts';
import { managementReferral } from '../definitions/management-referral.ts';
import { startFormServer } from '../specimens/form-server.tsx';
import { smallForm } from '../specimens/small-form.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof startFormServer>>;
let small: Awaited<ReturnType<typeof startFormServer>>;

beforeAll(async () => {
  [browser, server, small] = await Promise.all([
    openBrowser(),
    startFormServer(managementReferral),
    startFormServer(smallForm),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), small?.stop()]);
});

const filled = {
  ...noAnswers,
  values: {
    'absent.now': 'false',
    'absent.inYear': 'true',
    'absence/r1/absence.first': '2026-03-02',
    'absence/r1/absence.reason': 'other',
  },
  rows: { absence: ['r1'] },
  files: { 'documents.jobDescription': { documentId: 'd', name: 'job.pdf', bytes: 20_000, pages: 2 } },
};

const steps = managementReferral.item.map(({ linkId }) => linkId);

describe('the pages of a form', () => {
  it.each([
    { width: 320, state: 'empty', answers: noAnswers, names: [...steps, 'check', 'steps'] },
    { width: 768, state: 'filled', answers: filled, names: ['absence-step', 'documents'] },
    { width: 1280, state: 'filled', answers: filled, names: ['absence-step', 'documents', 'check'] },
  ])(
    'are without fault for axe and fit $width px, $state and wrong',
    async ({ width, answers, names }) => {
      const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
      server.draft.answers = answers;
      for (const name of names) {
        await page.goto(`${server.url}/${name}`);
        await withoutFault(page, name);
      }
      await page.goto(`${server.url}/reasons`);
      await page.getByRole('button', { name: 'Save and continue' }).last().click();
      // The click does not wait for the page that comes back under the same address.
      await page.locator('.govuk-error-summary').waitFor();
      expect(await page.title()).toMatch(/^Error: /);
      await withoutFault(page, 'reasons with errors');
      await page.context().close();
    },
    120_000,
  );
});

async function withoutFault(page: Page, name: string): Promise<void> {
  await settle(page);
  expect(await lookWithAxe(page), name).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(0);
}

describe('without a script', () => {
  it('[REF.F2.5] Enter saves and goes on, in a field and in a row', async () => {
    small.draft.answers = { ...noAnswers, rows: { trip: ['r1'] } };
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${small.url}/trips`);
    await page.locator('[name="v:trip/r1/trip.from.day"]').fill('2 November 2026');
    await page.locator('[name="v:trip/r1/trip.from.day"]').press('Enter');
    expect(new URL(page.url()).pathname).toBe('/end');
    expect(small.draft.answers.values).toEqual({ 'trip/r1/trip.from': '2026-11-02' });
    await page.context().close();
  });

  it('rows are added and removed, and what stands in the others stays', async () => {
    small.draft.answers = noAnswers;
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${small.url}/trips`);
    for (const cause of ['work', 'other']) {
      await page.getByRole('button', { name: 'Add a row' }).click();
      await page.locator('select').last().selectOption(cause);
    }
    expect(new URL(page.url()).hash).toMatch(/^#q-trip\/r[0-9a-f]{12}$/);
    await page.getByRole('button', { name: 'Remove Trip, row 1' }).click();
    expect(await page.locator('select').inputValue()).toBe('other');
    await page.getByText('Paste rows from a spreadsheet').click();
    await page.getByLabel('Rows copied from a spreadsheet').fill('2/11/2026\t3/11/2026\tWork');
    await page.getByRole('button', { name: 'Add these rows' }).click();
    expect(await page.locator('select').last().inputValue()).toBe('work');
    await page.context().close();
  });

  it('[REF.F1.14] a question that depends on the page is there and says so; the script hides it until then', async () => {
    small.draft.answers = noAnswers;
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${small.url}/work`);
    expect(await plain.getByText('Only if “Does the job include driving?” is “Yes”').isVisible()).toBe(true);
    await plain.context().close();
    const scripted = await browser.newPage();
    await scripted.goto(`${small.url}/work`);
    const vehicle = scripted.locator('[name="v:vehicle"]');
    expect(await vehicle.isVisible()).toBe(false);
    await scripted.getByLabel('Yes').check();
    expect(await vehicle.isVisible()).toBe(true);
    await vehicle.selectOption('lorry');
    expect(await scripted.locator('[name="v:tonnes"]').isVisible()).toBe(true);
    await scripted.close();
  });
});
