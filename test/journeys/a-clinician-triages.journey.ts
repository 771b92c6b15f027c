import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAsNew, type Clinician, joinStaff, press } from '#test/support/journey/clinic.ts';
import { saveAndContinue } from '#test/support/journey/fill-referral.ts';
import { type Journey, registerAndSignIn, startJourney } from '#test/support/journey/journey.ts';
import { referQuickly, type SentReferral } from '#test/support/journey/refer.ts';

const manager = 'dewi.lloyd@northfold.example';

let journey: Journey;
let dewi: Page;
let nurse: Clinician;
let [first, second, third]: SentReferral[] = [];

beforeAll(async () => {
  journey = await startJourney();
  dewi = await journey.person();
  const who = { username: 'dewi.lloyd', given: 'Dewi', family: 'Lloyd', email: manager, node: 'Depot Manager' };
  await registerAndSignIn(journey, dewi, who);
  first = await referQuickly(journey, 'dewi.lloyd', { given: 'Siân', family: 'Rees' });
  second = await referQuickly(journey, 'dewi.lloyd', { given: 'Gwen', family: 'Pugh' });
  third = await referQuickly(journey, 'dewi.lloyd', { given: 'Ifan', family: 'Prosser' });
  await journey.deliver();
});
afterAll(() => journey?.close());

const words = (page: Page) => page.locator('main').innerText();
const tab = async (name: string) => {
  await dewi.goto(`/employer/cases?tab=${name}`);
  return words(dewi);
};

describe('a clinician triages', () => {
  it('[ACC.V1.7] joins by invitation, sets up the authenticator, and sees who waits', async () => {
    nurse = await joinStaff(journey, 'Mair Hughes', ['triage_clinician', 'nurse']);
    expect(new URL(nurse.page.url()).pathname).toBe('/workbench');
    await nurse.page.goto('/workbench/triage');
    expect(await words(nurse.page)).toContain('3 referrals on this page');
    expect(await words(nurse.page)).toContain(first!.reference);
  });

  it('claims a referral, reads it, and accepts it with a person; the manager is told and sees it under Open', async () => {
    await acceptAsNew(nurse.page, first!.caseId);
    expect(await words(nurse.page)).toContain('The referral is accepted.');
    await journey.deliver();
    const mail = journey.mailbox.latest(manager, new RegExp(`${first!.reference} was accepted`));
    expect(mail.text).not.toMatch(/Rees|Siân/);
    expect(await tab('open')).toContain('Rees, Siân');
    expect(await tab('pending')).not.toContain('Rees, Siân');
  });

  it('[REF.L5.8] sends another back for more, and has it again once the manager amended it', async () => {
    const { page } = nurse;
    await page.goto(`/workbench/triage/${second!.caseId}`);
    await press(page, 'Claim');
    await page.getByRole('button', { name: 'Ask for more' }).click();
    await page.fill('[name=text]', 'Which shifts does the employee work?');
    await press(page, 'Ask for this');
    await journey.deliver();
    journey.mailbox.latest(manager, new RegExp(`${second!.reference}: more information is wanted`));
    await dewi.goto(`/employer/referrals/${second!.id}`);
    expect(await words(dewi)).toContain('Which shifts does the employee work?');
    await dewi.goto(`/employer/referrals/${second!.id}/reasons`);
    await dewi.fill('[name="v:reasons.duties"]', 'Three nights, then four days off');
    await saveAndContinue(dewi);
    await dewi.goto(`/employer/referrals/${second!.id}/check`);
    expect(await words(dewi)).toContain('Three nights, then four days off');
    await press(dewi, 'Send changes');
    expect(await words(dewi)).toContain(second!.reference);
    await page.goto(`/workbench/triage/${second!.caseId}`);
    expect(await words(page)).toContain('Three nights, then four days off');
    expect(await page.getByRole('button', { name: 'Claim', exact: true }).count()).toBe(1);
  });

  it('[REF.L4.5] rejects a third with a reason, which the manager reads under Rejected referrals', async () => {
    const { page } = nurse;
    await page.goto(`/workbench/triage/${third!.caseId}`);
    await press(page, 'Claim');
    await page.getByRole('button', { name: 'Reject', exact: true }).click();
    await page.check('[name=reason][value=incomplete]');
    await page.fill('[name=text]', 'Say what the job involves.');
    await press(page, 'Reject');
    await journey.deliver();
    journey.mailbox.latest(manager, new RegExp(`${third!.reference} was not accepted`));
    for (const name of ['pending', 'open', 'closed']) expect(await tab(name)).not.toContain('Prosser');
    await dewi.goto('/employer/referrals');
    const row = dewi.locator('tr', { hasText: 'Prosser' });
    expect(await row.innerText()).toContain('The referral is incomplete');
  });

  it('[REF.L4.1] has it again under the same number once it was corrected, and accepts it', async () => {
    await dewi
      .locator('tr', { hasText: 'Prosser' })
      .getByRole('link', { name: /^Re-refer/ })
      .click();
    expect(await words(dewi)).toContain(third!.reference);
    await dewi.getByRole('button', { name: 'Correct the referral' }).click();
    expect(await words(dewi)).toContain('Say what the job involves.');
    await dewi.goto(`/employer/referrals/${third!.id}/reasons`);
    await dewi.fill('[name="v:reasons.duties"]', 'Emptying bins from a lorry');
    await saveAndContinue(dewi);
    await dewi.goto(`/employer/referrals/${third!.id}/check`);
    await press(dewi, 'Submit again');
    expect((await dewi.locator('.govuk-panel strong').innerText()).trim()).toBe(third!.reference);
    expect(await tab('pending')).toContain('Prosser, Ifan');
    await acceptAsNew(nurse.page, third!.caseId);
    expect(await tab('open')).toMatch(new RegExp(`Prosser, Ifan[\\s\\S]*${third!.reference}`));
  });
});
