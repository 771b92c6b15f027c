import type { Page } from 'playwright-core';

/** Files by slot (`documents.jobDescription`), as the file input takes them. */
export type Files = Record<string, { name: string; mimeType: string; buffer: Buffer }>;

export interface Story {
  given: string;
  family: string;
  born: [day: string, month: string, year: string];
  /** Values by linkId that the story needs; everything else that is empty gets something plausible. */
  values?: Record<string, string>;
}

/** Begins a referral on a form, with a typed employee; answers its address. */
export async function beginReferral(page: Page, form: string): Promise<string> {
  await page.goto('/employer/referrals/new');
  await page.locator(`form:has(input[value="${form}"]) button, button[value="${form}"]`).first().click();
  return page.url().replace(/\/(employment|[a-z]+)$/, '');
}

/** Fills every step with what the story says and goes on by "Save and continue"; ends at "Check your answers". */
export async function fillReferral(page: Page, root: string, story: Story, files: Files = {}): Promise<void> {
  await page.goto(root);
  const steps = await page
    .locator('.govuk-task-list a')
    .evaluateAll(links => links.map(link => link.getAttribute('href')!));
  for (const step of steps) {
    await page.goto(step);
    await fillStep(page, story);
    for (const [slot, file] of Object.entries(files)) {
      const input = page.locator(`input[type=file][name="f:${slot}"]`);
      if (await input.count()) await input.setInputFiles(file);
    }
    await saveAndContinue(page);
  }
  await page.goto(`${root}/check`);
}

export async function saveAndContinue(page: Page): Promise<void> {
  const button = page.locator('main form').getByRole('button', { name: 'Save and continue' }).last();
  // A click does not wait for the page that comes back, which may have the same address.
  await Promise.all([page.waitForNavigation(), button.click()]);
}

/** Gives every empty field of the page a plausible answer. */
export async function fillStep(page: Page, story: Story): Promise<void> {
  const born = { day: story.born[0], month: story.born[1], year: story.born[2] };
  for (const field of await page
    .locator('main form')
    .locator('input[name^="v:"], textarea[name^="v:"], select[name^="v:"]')
    .all()) {
    const name = (await field.getAttribute('name'))!.slice(2);
    const type = (await field.getAttribute('type')) ?? 'text';
    if (type === 'radio' || type === 'checkbox') {
      const chosen = story.values?.[name];
      const value = await field.getAttribute('value');
      if (chosen ? value === chosen : !(await page.locator(`input[name="v:${name}"]:checked`).count()))
        await field.check();
      continue;
    }
    if (await field.evaluate(element => element.tagName === 'SELECT')) {
      await field.selectOption({ index: 1 });
      continue;
    }
    if (await field.inputValue()) continue;
    await field.fill(story.values?.[name] ?? plausible(name, type, story, born));
  }
}

export function plausible(name: string, type: string, story: Story, born: Record<string, string>): string {
  const [, part] = /\.(day|month|year)$/.exec(name) ?? [];
  if (part) return /birth/i.test(name) ? born[part]! : { day: '3', month: '2', year: '2020' }[part]!;
  if (/givenName/.test(name)) return story.given;
  if (/familyName/.test(name)) return story.family;
  if (type === 'email') return `${story.given}@home.example`.toLowerCase().replace(/[^a-z@.]/g, '');
  if (type === 'tel') return '07700 900123';
  if (/postcode/i.test(name)) return 'NF2 2BB';
  if (/niNumber/.test(name)) return 'AB 12 34 56 C';
  if (/hours|pensionAge|days/i.test(name)) return /pensionAge/.test(name) ? '67' : '30';
  return 'Back pain since the spring';
}
