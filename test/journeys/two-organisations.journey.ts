import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { papers } from '#test/support/journey/documents.ts';
import { saveAndContinue } from '#test/support/journey/fill-referral.ts';
import { type Journey, registerAndSignIn, startJourney } from '#test/support/journey/journey.ts';
import { draftQuickly, referQuickly } from '#test/support/journey/refer.ts';
import { secondOrganisation } from '#test/support/journey/second-organisation.ts';
import { asOwner } from '#test/support/test-service.ts';
import { totpCode } from '#test/support/totp-code.ts';

let journey: Journey;
let sam: Page;
let draft: string;
beforeAll(async () => {
  journey = await startJourney();
  const dewi = await journey.person();
  await registerAndSignIn(journey, dewi, {
    ...{ username: 'dewi.lloyd', given: 'Dewi', family: 'Lloyd', email: 'dewi.lloyd@northfold.example' },
    node: 'Depot Manager',
  });
  sam = await journey.person();
  await secondOrganisation(journey, sam);
  draft = (await draftQuickly(journey, 'sam.okoro', { given: 'Ann', family: 'Stray' })).id;
  await joinNorthfold();
  // Several organisations ask for a second factor from the next page on (ACC.O2).
  await sam.goto('/employer');
  await sam.locator('main [name=do][value=begin]').click();
  const secret = (await sam.locator('main code').innerText()).replaceAll(' ', '');
  await sam.fill('[name=code]', totpCode(secret, journey.app.runtime.clock.now()));
  await sam.locator('main [name=do][value=confirm]').click();
});
afterAll(() => journey?.close());

/** Sam works for both employers from now on. */
const joinNorthfold = () =>
  asOwner(
    journey.app.runtime.db,
    `insert into accounts.memberships (organisation_id, id, account_id, permissions, state, display_name, sort_key, created_at)
     select $1, $2, id, '{refer,see_all}', 'active', 'Sam Okoro', 'okoro sam', now() from accounts.accounts where username = 'sam.okoro'`,
    [journey.organisation, newId()],
  );

const words = () => sam.locator('main').innerText();
const button = (name: string) => sam.locator('main').getByRole('button', { name });
async function workFor(name: string): Promise<void> {
  await sam.goto('/choose');
  await button(`Open ${name}`).click();
}

it('[ALL.5.32] a link to a case of another of my organisations says whose it is, and one press leads there', async () => {
  const sent = await referQuickly(journey, 'dewi.lloyd', { given: 'Siân', family: 'Elsewhere' });
  await workFor('Saltmarsh Ferries');
  const answer = await sam.goto(`/employer/cases/${sent.caseId}/documents?from=mail`);
  expect(answer!.status()).toBe(409);
  expect(await words()).toContain('This belongs to Northfold Council');
  expect(await sam.content()).not.toMatch(/Siân|Elsewhere/);
  await button('Switch to Northfold Council').click();
  expect(sam.url()).toContain(`/employer/cases/${sent.caseId}/documents?from=mail`);
  expect(await words()).toContain('Siân');
});

it('[ALL.5.33] one that is visible in none of mine stays not found', async () => {
  const { id } = await draftQuickly(journey, 'dewi.lloyd', { given: 'Ann', family: 'Hidden' });
  await workFor('Saltmarsh Ferries');
  expect((await sam.goto(`/employer/referrals/${id}`))!.status()).toBe(404);
  expect(await words()).not.toContain('Northfold');
});

it('[ALL.14.1] a form of one organisation, sent while working for another, is refused and is filled in again after switching', async () => {
  const background = '[name="v:reasons.background"]';
  const other = await sam.context().newPage();
  const sendStray = async (step: string, write: () => Promise<void>) => {
    await workFor('Saltmarsh Ferries');
    await sam.goto(`/employer/referrals/${draft}/${step}`);
    await write();
    await other.goto('/choose');
    await other.getByRole('button', { name: 'Open Northfold Council' }).click();
    await saveAndContinue(sam);
    expect(await words()).toContain('This belongs to Saltmarsh Ferries');
    await button('Switch to Saltmarsh Ferries').click();
    expect(new URL(sam.url()).pathname).toBe(`/employer/referrals/${draft}/${step}`);
    expect(await words()).toContain('had switched organisation');
  };
  await sendStray('reasons', () => sam.fill(background, 'Typed for the ferries'));
  expect(await sam.inputValue(background)).toBe('Typed for the ferries');
  await sendStray('documents', () => sam.locator('input[name="f:documents.jobDescription"]').setInputFiles(papers.pdf));
  expect(await words()).toContain(`Received: ${papers.pdf.name}`);
  await other.close();
});
