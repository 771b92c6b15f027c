import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepBlobs } from '#modules/documents/index.ts';
import { papers } from '#test/support/journey/documents.ts';
import { saveAndContinue } from '#test/support/journey/fill-referral.ts';
import { type Journey, password, registerAndSignIn, signIn, startJourney } from '#test/support/journey/journey.ts';
import { draftQuickly } from '#test/support/journey/refer.ts';
import { asOwner } from '#test/support/test-service.ts';

let journey: Journey;
let dewi: Page;
let carys: Page;
beforeAll(async () => {
  journey = await startJourney();
  [dewi, carys] = [await journey.person(), await journey.person()];
  for (const [page, name] of [
    [dewi, 'dewi'],
    [carys, 'carys'],
  ] as const)
    await registerAndSignIn(journey, page, {
      ...{ username: `${name}.lloyd`, given: name, family: 'Lloyd', email: `${name}.lloyd@northfold.example` },
      node: 'Depot Manager',
    });
});
afterAll(() => journey?.close());

const words = (page: Page) => page.locator('main').innerText();
const input = (slot: string) => dewi.locator(`input[name="f:documents.${slot}"]`);
const blobs = async () => (await Array.fromAsync(journey.app.runtime.blobs.list())).length;

/** Chooses files on the documents step, and presses Save when the session has ended. */
async function pressTooLate(files: Parameters<typeof choose>[0]): Promise<string> {
  const { id } = await draftQuickly(journey, 'dewi.lloyd', { given: 'Ann', family: 'Late' });
  const address = `/employer/referrals/${id}/documents`;
  await dewi.goto(address);
  await choose(files);
  journey.app.runtime.clock.advance({ minutes: 21 });
  await saveAndContinue(dewi);
  expect(new URL(dewi.url()).pathname).toBe('/sign-in');
  return address;
}

async function choose(files: Record<string, (typeof papers)['pdf']>): Promise<void> {
  for (const [slot, file] of Object.entries(files)) await input(slot).setInputFiles(file);
}

async function signInHere(): Promise<void> {
  await dewi.getByLabel('Username or e-mail address').fill('dewi.lloyd');
  await dewi.fill('[name=password]', password);
  await dewi.locator('main form button[type=submit]').first().click();
}

it('[ALL.3.7] brings its files into the draft after signing in, and says of each that was refused why', async () => {
  const address = await pressTooLate({ jobDescription: papers.docx, riskAssessment: papers.program });
  await signInHere();
  expect(new URL(dewi.url()).pathname).toBe(address);
  expect(await words(dewi)).toContain('You had been signed out, or had switched organisation, before this reached us');
  expect(await words(dewi)).toContain(`Received: ${papers.docx.name}`);
  expect(await dewi.locator('.govuk-error-summary').innerText()).toContain(papers.program.name);
  await input('riskAssessment').setInputFiles(papers.pdf);
  await saveAndContinue(dewi);
  await dewi.goto(address);
  for (const file of [papers.docx, papers.pdf]) expect(await words(dewi)).toContain(`Received: ${file.name}`);
  const link = dewi.locator('#added + ul a').first();
  const opened = await dewi.request.get((await link.getAttribute('href'))!);
  expect(await opened.body()).toEqual(papers.docx.buffer);
});

it('[ALL.3.8] keeps files that nobody but the same account can have, and sweeps what nobody came for', async () => {
  const before = await blobs();
  const address = await pressTooLate({ jobDescription: papers.pdf });
  expect(await blobs()).toBe(before + 1);
  const rows = await asOwner(
    journey.app.runtime.db,
    `select encode(sealed_body, 'escape') as body from accounts.kept_posts`,
  );
  expect(JSON.stringify(rows.rows)).not.toContain(papers.pdf.name);
  await signIn(carys, 'carys.lloyd');
  await carys
    .context()
    .addCookies([{ name: '__Host-kept', value: '1', url: journey.app.url.replace('http:', 'https:') }]);
  expect((await carys.goto(address))!.status()).toBe(404);
  // Files on the disk carry the machine's own time.
  const behind = Math.ceil((Date.now() - journey.app.runtime.clock.now().getTime()) / 3_600_000);
  journey.app.runtime.clock.advance({ hours: Math.max(0, behind) + 25 });
  await sweepBlobs(journey.app.runtime);
  expect(await blobs()).toBe(before);
  await signIn(dewi, 'dewi.lloyd');
  await dewi.goto(address);
  expect(await words(dewi)).not.toContain('Received:');
});

it('[ALL.3.9] takes no file from somebody who only guesses at an ended session', async () => {
  const before = await blobs();
  const { id } = await draftQuickly(journey, 'dewi.lloyd', { given: 'Ann', family: 'Guessed' });
  const answer = await carys.request.post(`/employer/referrals/${id}/documents`, {
    headers: { cookie: '__Host-session=guessed', origin: journey.app.url },
    multipart: { csrf: 'guessed', 'f:documents.jobDescription': papers.pdf },
    maxRedirects: 0,
  });
  expect([answer.status(), answer.headers().location]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);
  expect(await blobs()).toBe(before);
});
