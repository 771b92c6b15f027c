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
  server.answers.clear();
  server.requests.length = 0;
  page = await browser.newPage();
  await page.clock.install({ time: new Date('2026-10-16T09:30:00Z') });
});
afterEach(() => page.close());

const sent = (path: string) => server.requests.filter(request => request.path === path);

describe('a form that saves itself', () => {
  it('[ALL.3.51] saves what was typed, takes the new version, and says when', async () => {
    server.answers.set('/autosave', { status: 200, body: { version: 2 } });
    await page.goto(`${server.url}/form`);
    await page.getByLabel('Job title').fill('Night baker');
    await page.clock.runFor(1600);
    await expect.poll(() => page.locator('[data-autosave-status]').textContent()).toMatch(/^Saved at \d\d:30$/);
    const [request] = sent('/autosave');
    expect(request?.headers['x-autosave']).toBe('1');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toMatchObject({
      _csrf: 'sample',
      version: '1',
      job: 'Night baker',
    });
    expect(await page.locator('input[name=version]').inputValue()).toBe('2');
  });

  it('[ALL.3.52] stops and shows the message when the step was changed somewhere else', async () => {
    server.answers.set('/autosave', { status: 409, body: { message: 'Someone else changed this step.' } });
    await page.goto(`${server.url}/form`);
    await page.getByLabel('Job title').fill('Night baker');
    await page.clock.runFor(1600);
    await expect
      .poll(() => page.locator('[data-autosave-status]').textContent())
      .toBe('Someone else changed this step.');
    await page.getByLabel('Job title').fill('Baker');
    await page.clock.runFor(30_000);
    expect(sent('/autosave')).toHaveLength(1);
  });

  it('[ALL.3.53] tries again after a failure and keeps the words on the page', async () => {
    server.answers.set('/autosave', { status: 503, body: {} });
    await page.goto(`${server.url}/form`);
    await page.getByLabel('Job title').fill('Night baker');
    await page.clock.runFor(1600);
    await expect.poll(() => page.locator('[data-autosave-status]').textContent()).toContain('Not saved yet');
    server.answers.set('/autosave', { status: 200, body: { version: 5 } });
    await page.clock.runFor(10_100);
    await expect.poll(() => page.locator('input[name=version]').inputValue()).toBe('5');
  });
});

describe('questions, codes, passwords and dates', () => {
  it('a question shows only while its condition holds', async () => {
    await page.goto(`${server.url}/form`);
    const question = page.getByLabel('Off work since');
    expect(await question.isVisible()).toBe(false);
    await page.getByLabel('Yes').check();
    expect(await question.isVisible()).toBe(true);
    await page.getByLabel('No', { exact: true }).check();
    expect(await question.isVisible()).toBe(false);
  });

  it('a code is checked when its field is left', async () => {
    server.answers.set('/check-code', { status: 200, body: { valid: false, message: 'This code has run out.' } });
    await page.goto(`${server.url}/form`);
    await page.getByLabel('Verification code').fill(' ABCD-1234 ');
    await page.getByLabel('Job title').focus();
    await expect.poll(() => page.locator('.handrail-check').textContent()).toBe('This code has run out.');
    expect(sent('/check-code')[0]?.body).toContain('code=ABCD-1234');
  });

  it('password rules are ticked off while typing', async () => {
    await page.goto(`${server.url}/form`);
    const rules = page.locator('[data-rule]');
    expect(await rules.nth(0).textContent()).toBe('Still to do: At least 12 characters');
    await page.getByLabel('New password', { exact: true }).fill('gwenllian and more');
    expect(await rules.nth(0).textContent()).toBe('Done: At least 12 characters');
    expect(await rules.nth(1).textContent()).toBe('Still to do: Not your name');
  });

  it('a date pasted whole fills the three boxes', async () => {
    await page.goto(`${server.url}/form`);
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text', '16/10/2026');
      document.getElementById('start-day').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
    const values = await page
      .locator('.govuk-date-input__input')
      .evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).value));
    expect(values).toEqual(['16', '10', '2026']);
  });
});

describe('files', () => {
  const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 sample') });

  it('a chosen file is sent at once and its row comes from the server', async () => {
    server.answers.set('/upload', { status: 200, body: { html: '<span>report.pdf is received</span>', version: 7 } });
    await page.goto(`${server.url}/form`);
    await page.getByLabel('Supporting documents').setInputFiles([file('report.pdf')]);
    await expect.poll(() => page.locator('.handrail-uploads__file').textContent()).toBe('report.pdf is received');
    expect(sent('/upload')[0]?.body).toMatch(/name="_csrf"[\s\S]*name="files"; filename="report.pdf"/);
    expect(await page.locator('input[name=version]').inputValue()).toBe('7');
    expect(await page.locator('input[type=file]').evaluate(input => (input as HTMLInputElement).files?.length)).toBe(0);
  });

  it('[ALL.9.51] a refused file says why, and a lost one stays to go with the form', async () => {
    server.answers.set('/upload', { status: 422, body: { message: 'report.exe is a program. Send a PDF.' } });
    await page.goto(`${server.url}/form`);
    await page.getByLabel('Supporting documents').setInputFiles([file('report.exe')]);
    await expect.poll(() => page.locator('.handrail-uploads__file').textContent()).toContain('Send a PDF');
    server.answers.set('/upload', { status: 503, body: {} });
    await page.getByLabel('Supporting documents').setInputFiles([file('letter.pdf')]);
    await expect
      .poll(() => page.locator('.handrail-uploads__file').last().textContent())
      .toContain('could not be sent');
    expect(await page.locator('input[type=file]').evaluate(input => (input as HTMLInputElement).files?.[0]?.name)).toBe(
      'letter.pdf',
    );
  });
});

describe('a list', () => {
  it('[ALL.6.51] filters in place, keeps its state in the URL, the focus in the field, and says that it changed', async () => {
    await page.goto(`${server.url}/list`);
    await page.evaluate("document.body.dataset.same = 'yes'");
    await page.getByLabel('Filter by Employee').pressSequentially('Bell');
    await page.clock.runFor(500);
    await expect.poll(() => page.url()).toBe(`${server.url}/list?sort=sent&name=Bell`);
    expect(await page.evaluate('document.body.dataset.same')).toBe('yes');
    await page.clock.runFor(100);
    expect(await page.evaluate('document.activeElement.id')).toBe('cases-filters-name');
    expect(await page.locator('body > [role=status]').textContent()).toBe('The list is updated. 24 cases');
    await page.goBack();
    await expect.poll(() => page.url()).toBe(`${server.url}/list`);
  });

  it('[ALL.10.51] without script the same filters are sent by the button', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${server.url}/list`);
    await plain.getByLabel('Filter by Status').selectOption('Open');
    await plain.getByRole('button', { name: 'Apply filters' }).click();
    expect(new URL(plain.url()).searchParams.get('state')).toBe('open');
    await context.close();
  });
});

describe('the end of a session', () => {
  it('[ALL.4.51] is announced two minutes before, and one press keeps it', async () => {
    server.answers.set('/session', { status: 200, body: { secondsLeft: 1200 } });
    await page.goto(`${server.url}/dashboard`);
    await page.clock.runFor(1079_000);
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.clock.runFor(3000);
    expect(await page.locator('dialog').isVisible()).toBe(true);
    expect(await page.locator('[data-session-time]').textContent()).toBe('2 minutes');
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(false);
    expect(sent('/session')[0]?.body).toBe('_csrf=sample');
  });

  it('[ALL.4.52] comes when nobody answers', async () => {
    await page.goto(`${server.url}/dashboard`);
    await page.clock.runFor(1_201_000);
    await expect.poll(() => page.url()).toBe(`${server.url}/sign-in`);
  });
});
