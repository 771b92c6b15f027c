import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papers } from '#test/support/journey/documents.ts';
import { beginReferral } from '#test/support/journey/fill-referral.ts';
import { type Journey, registerAndSignIn, startJourney } from '#test/support/journey/journey.ts';
import { referQuickly } from '#test/support/journey/refer.ts';

let journey: Journey;
let dewi: Page;
let root: string;

beforeAll(async () => {
  journey = await startJourney();
  const plain = await journey.person();
  await registerAndSignIn(journey, plain, {
    ...{ username: 'dewi.lloyd', given: 'Dewi', family: 'Lloyd', email: 'dewi.lloyd@northfold.example' },
    node: 'Depot Manager',
  });
  await referQuickly(journey, 'dewi.lloyd', { given: 'Siân', family: 'Rees' });
  await referQuickly(journey, 'dewi.lloyd', { given: 'Gwen', family: 'Pugh' });
  dewi = await journey.person({ scripts: true });
  await dewi.context().addCookies(await plain.context().cookies());
  root = await beginReferral(dewi, 'OM');
});
afterAll(() => journey?.close());

describe('where scripts run', () => {
  it('[ALL.3.15] a step says that it saved itself, and what was typed is there after leaving the page', async () => {
    await dewi.goto(`${root}/reasons`);
    await dewi.fill('[name="v:reasons.background"]', 'He lifts less since the spring');
    await expect
      .poll(() => dewi.locator('[data-autosave-status]').innerText(), { timeout: 10_000 })
      .toMatch(/^Saved at \d\d:\d\d$/);
    await dewi.goto('/employer');
    await dewi.goto(`${root}/reasons`);
    expect(await dewi.inputValue('[name="v:reasons.background"]')).toBe('He lifts less since the spring');
  });

  it('a question is hidden until it is asked', async () => {
    await dewi.goto(`${root}/absence-step`);
    const since = dewi.locator('[name="v:absent.since.day"]');
    expect(await since.isVisible()).toBe(false);
    await dewi.check('[name="v:absent.now"][value=true]');
    expect(await since.isVisible()).toBe(true);
    await dewi.check('[name="v:absent.now"][value=false]');
    expect(await since.isVisible()).toBe(false);
  });

  it('[REF.D3.4] a file goes up when it is chosen, shows how far it is, and is there as a row; a program is refused in words', async () => {
    await dewi.goto(`${root}/documents`);
    await dewi.route(`**${new URL(dewi.url()).pathname}`, async route => {
      await new Promise(done => setTimeout(done, 300));
      await route.continue();
    });
    await dewi.setInputFiles('[name="f:documents.jobDescription"]', papers.docx);
    await dewi.locator('.handrail-uploads__file').first().waitFor();
    await expect
      .poll(() => dewi.locator('main').innerText(), { timeout: 10_000 })
      .toContain('Received: Clinical records.docx');
    await dewi.setInputFiles('[name="f:documents.absenceRecord"]', papers.program);
    await expect
      .poll(() => dewi.locator('main').innerText(), { timeout: 10_000 })
      .toContain('The content of “Letter.pdf” is not what its name says.');
    await dewi.unroute(`**${new URL(dewi.url()).pathname}`);
    await dewi.goto(`${root}/documents`);
    expect(await dewi.locator('main').innerText()).toContain('Received: Clinical records.docx');
  });

  it('[ALL.6.2] the list is filtered in place, and its address says how', async () => {
    await dewi.goto('/employer/cases?tab=pending');
    await dewi.evaluate(() => Object.assign(globalThis, { stayed: true }));
    expect(await dewi.locator('.handrail-table__body').innerText()).toContain('Pugh, Gwen');
    const filter = dewi.locator('[name=employee]').first();
    await filter.fill('Rees');
    await filter.press('Enter');
    await expect
      .poll(() => dewi.locator('.handrail-table__body').innerText(), { timeout: 10_000 })
      .not.toContain('Pugh');
    expect(await dewi.locator('.handrail-table__body').innerText()).toContain('Rees, Siân');
    expect(new URL(dewi.url()).searchParams.get('employee')).toBe('Rees');
    expect(await dewi.evaluate(() => 'stayed' in globalThis)).toBe(true);
  });

  it('[ALL.4.1] the session warns before it ends, and one press keeps it', async () => {
    await dewi.clock.install();
    await dewi.goto('/employer');
    const dialog = dewi.locator('dialog[data-session]');
    expect(await dialog.isVisible()).toBe(false);
    journey.app.runtime.clock.advance({ minutes: 18, seconds: 30 });
    await dewi.clock.runFor(18.5 * 60_000);
    await expect.poll(() => dialog.isVisible(), { timeout: 10_000 }).toBe(true);
    await dialog.getByRole('button').first().click();
    await expect.poll(() => dialog.isVisible(), { timeout: 10_000 }).toBe(false);
    journey.app.runtime.clock.advance({ minutes: 10 });
    expect((await dewi.request.get('/employer', { maxRedirects: 0 })).status()).toBe(200);
  });
});
