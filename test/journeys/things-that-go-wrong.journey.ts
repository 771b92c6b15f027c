import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptAsNew,
  type Clinician,
  confirmAddress,
  issueLetter,
  joinStaff,
  openLetter,
  press,
  recordConsent,
} from '#test/support/journey/clinic.ts';
import { papers } from '#test/support/journey/documents.ts';
import { saveAndContinue } from '#test/support/journey/fill-referral.ts';
import { type Journey, password, registerAndSignIn, startJourney } from '#test/support/journey/journey.ts';
import { draftQuickly, referQuickly } from '#test/support/journey/refer.ts';
import { secondOrganisation } from '#test/support/journey/second-organisation.ts';
import { linkIn } from '#test/support/mailbox.ts';

const manager = 'dewi.lloyd@northfold.example';
let journey: Journey;
let dewi: Page;
let hanging: Server;

beforeAll(async () => {
  journey = await startJourney();
  dewi = await journey.person();
  await registerAndSignIn(journey, dewi, {
    ...{ username: 'dewi.lloyd', given: 'Dewi', family: "O'Llŷr-Ŵyn", email: manager },
    node: 'Depot Manager',
  });
  hanging = createServer(() => {});
  await new Promise<void>(ready => hanging.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  await journey?.close();
  hanging?.close();
});

const words = (page: Page) => page.locator('main').innerText();
const draft = async (family: string) => (await draftQuickly(journey, 'dewi.lloyd', { given: 'Ann', family })).id;
const background = '[name="v:reasons.background"]';

/** The last form of a page as a browser would post it. */
async function formOf(page: Page): Promise<{ action: string; form: Record<string, string> }> {
  const form = page.locator('main form').last();
  const pairs = await form
    .locator('input, textarea')
    .evaluateAll(all => all.map(one => [one.getAttribute('name')!, (one as HTMLInputElement).value]));
  return { action: (await form.getAttribute('action'))!, form: Object.fromEntries(pairs) };
}

describe('submitting twice', () => {
  it('[REF.L3.3] five presses in the same moment make one referral with one number', async () => {
    await dewi.goto(`/employer/referrals/${await draft('Doubled')}/check`);
    const { action, form } = await formOf(dewi);
    const headers = { origin: journey.app.url };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => dewi.request.post(action, { form, headers, maxRedirects: 0 })),
    );
    expect(new Set(answers.map(answer => `${answer.status()} ${answer.headers().location}`)).size).toBe(1);
    expect(answers[0]!.status()).toBe(303);
    await dewi.goto('/employer/cases?tab=pending&q=Doubled');
    expect(await words(dewi)).toContain('Pending triage (1)');
  });

  it('[REF.L3.8] going back and pressing again ends at the same number', async () => {
    await dewi.goto(`/employer/referrals/${await draft('Backward')}/check`);
    const { action, form } = await formOf(dewi);
    await press(dewi, 'Submit the referral');
    const number = await dewi.locator('.govuk-panel strong').innerText();
    await dewi.goBack();
    expect(await dewi.locator('main').getByRole('button', { name: 'Submit the referral' }).count()).toBe(0);
    const again = await dewi.request.post(action, { form, headers: { origin: journey.app.url } });
    expect(again.status()).toBe(200);
    expect(await again.text()).toContain(number);
    await dewi.goto('/employer/cases?tab=pending&q=Backward');
    expect(await words(dewi)).toContain('Pending triage (1)');
  });
});

describe('two windows on one step', () => {
  it('[ALL.3.14] the later save shows both texts, and overwrites only when pressed knowingly', async () => {
    const address = `/employer/referrals/${await draft('Windows')}/reasons`;
    const other = await dewi.context().newPage();
    await dewi.goto(address);
    await other.goto(address);
    await other.fill(background, 'Written in the other window');
    await saveAndContinue(other);
    await dewi.fill(background, 'Written in this window');
    await saveAndContinue(dewi);
    expect(await words(dewi)).toContain('Saved elsewhere in the meantime');
    const row = dewi.locator('tr', { hasText: 'Written in the other window' });
    expect(await row.innerText()).toContain('Written in this window');
    await other.goto(address);
    expect(await other.inputValue(background)).toBe('Written in the other window');
    await saveAndContinue(dewi);
    await other.goto(address);
    expect(await other.inputValue(background)).toBe('Written in this window');
    await other.close();
  });
});

describe('a connection that is lost', () => {
  it('[REF.D3.5] in the middle of an upload loses neither what was saved nor the file before it', async () => {
    const id = await draft('Cutoff');
    await dewi.goto(`/employer/referrals/${id}/documents`);
    const field = (name: string) => dewi.locator(`main form input[name=${name}]`).first().inputValue();
    const head = (name: string, file = '') =>
      `--cut\r\nContent-Disposition: form-data; name="${name}"${file && `; filename="${file}"\r\nContent-Type: application/octet-stream`}\r\n\r\n`;
    const fields = await Promise.all(
      ['csrf', 'version', 'organisation', 'key'].map(async name => `${head(name)}${await field(name)}\r\n`),
    );
    const body = Buffer.concat([
      Buffer.from(fields.join('') + head('f:documents.jobDescription', papers.docx.name)),
      papers.docx.buffer,
      Buffer.from(`\r\n${head('f:documents.riskAssessment', papers.pdf.name)}`),
      papers.pdf.buffer.subarray(0, 60),
    ]);
    const cookies = (await dewi.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const { port } = new URL(journey.app.url);
    const lines = [
      `POST /employer/referrals/${id}/documents HTTP/1.1`,
      ...[`Host: localhost:${port}`, `Origin: ${journey.app.url}`, `Cookie: ${cookies}`],
      ...['Content-Type: multipart/form-data; boundary=cut', `Content-Length: ${body.length + 100_000}`],
    ];
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise<void>(sent =>
      socket.write(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]), () => sent()),
    );
    const received = async () => {
      await dewi.goto(`/employer/referrals/${id}/documents`);
      return words(dewi);
    };
    await expect.poll(received, { timeout: 8_000 }).toContain('Received: Clinical records.docx');
    socket.destroy();
    expect(await received()).not.toContain('Application.pdf');
    await dewi.goto(`/employer/referrals/${id}/employee`);
    expect(await dewi.inputValue('[name="v:employee.familyName"]')).toBe('Cutoff');
  });
});

describe('a mail server that is down', () => {
  it('[ALL.7.4] keeps nobody from submitting, refusing or hanging, and the mail comes later, once', async () => {
    const { port } = hanging.address() as AddressInfo;
    for (const url of ['smtp://127.0.0.1:9', `smtp://127.0.0.1:${port}`]) {
      const id = await draft(`Mail${journey.mailbox.mail.length}`);
      journey.useMailServer(url);
      await dewi.goto(`/employer/referrals/${id}/check`);
      await press(dewi, 'Submit the referral');
      const number = (await dewi.locator('.govuk-panel strong').innerText()).trim();
      await journey.deliver();
      const about = () => journey.mailbox.mail.filter(mail => mail.subject?.includes(number));
      expect(about()).toHaveLength(0);
      journey.useMailServer();
      journey.app.runtime.clock.advance({ minutes: 2 });
      await journey.deliver();
      expect(about().map(mail => mail.to?.[0]?.address)).toEqual([manager]);
    }
  });
});

describe('a session that ends while somebody types', () => {
  it('[ALL.3.16] keeps the text, and shows it, unsaved, after signing in', async () => {
    const address = `/employer/referrals/${await draft('Timeout')}/reasons`;
    await dewi.goto(address);
    const before = await dewi.inputValue(background);
    await dewi.fill(background, 'Half an hour of typing');
    journey.app.runtime.clock.advance({ minutes: 21 });
    await saveAndContinue(dewi);
    expect(new URL(dewi.url()).pathname).toBe('/sign-in');
    await dewi.getByLabel('Username or e-mail address').fill('dewi.lloyd');
    await dewi.fill('[name=password]', password);
    await dewi.locator('main form button[type=submit]').first().click();
    expect(new URL(dewi.url()).pathname).toBe(address);
    expect(await dewi.inputValue(background)).toBe('Half an hour of typing');
    const other = await dewi.context().newPage();
    await other.goto(address);
    expect(await other.inputValue(background)).toBe(before);
    await other.close();
    await saveAndContinue(dewi);
    await dewi.goto(address);
    expect(await dewi.inputValue(background)).toBe('Half an hour of typing');
  });
});

describe('what people type', () => {
  const given = `Siân <script>alert(1)</script> \u202eŵ`;
  const family = `=cmd()|'/C calc'!A0 ${'Ll'.repeat(90)}`;

  it('[CASE.2.2] is plain text on the page, in the export, in the PDF and in the mail', async () => {
    const sent = await referQuickly(journey, 'dewi.lloyd', { given, family, answers: { 'employee.position': '=2+5' } });
    await journey.deliver();
    await dewi.goto(`/employer/cases/${sent.caseId}`);
    expect(await words(dewi)).toContain('<script>alert(1)</script>');
    expect(await dewi.locator('main script').count()).toBe(0);
    // What runs from right to left stays inside its own element and turns nothing around beside it.
    expect(await dewi.locator('main [dir=auto]', { hasText: 'alert(1)' }).count()).toBeGreaterThan(0);
    await dewi.goto(`/employer/cases?tab=pending&number=${sent.reference}`);
    expect(await dewi.locator('tbody').innerText()).toContain('=cmd()');
    const csv = await (await dewi.request.get('/employer/cases/export?tab=pending')).text();
    expect(csv).toContain('cmd()|');
    expect(csv).not.toMatch(/(^|[,\r\n])"?[=+@-]/);
    const pdf = await (await dewi.request.get(`/employer/cases/${sent.caseId}/referral-form`)).body();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    if (existsSync('/usr/bin/pdftotext'))
      expect(execFileSync('/usr/bin/pdftotext', ['-', '-'], { input: pdf }).toString()).toContain('<script>alert(1)');
    const mail = journey.mailbox.latest(manager, new RegExp(sent.reference));
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/cmd\(\)|Siân|<script/);
  });

  it('[ALL.9.14] may be a megabyte long: it is said to be too long, and the page goes on', async () => {
    await dewi.goto(`/employer/referrals/${await draft('Megabyte')}/reasons`);
    await dewi.fill(background, 'x'.repeat(1024 * 1024));
    await saveAndContinue(dewi);
    expect(await dewi.locator('.govuk-error-summary').innerText()).toContain('characters or fewer');
    expect((await dewi.inputValue(background)).length).toBe(1024 * 1024);
  });
});

describe('addresses of another organisation', () => {
  it('[REF.L1.1] are not found', async () => {
    const sent = await referQuickly(journey, 'dewi.lloyd', { given: 'Siân', family: 'Foreign' });
    const id = await draft('Foreign');
    const sam = await journey.person();
    await secondOrganisation(journey, sam);
    for (const address of [
      ...[`/employer/referrals/${id}`, `/employer/referrals/${id}/reasons`, `/employer/referrals/${id}/check`],
      ...[`/employer/referrals/${sent.id}/submitted`, `/employer/cases/${sent.caseId}`],
      `/employer/cases/${sent.caseId}/referral-form`,
    ])
      expect([address, (await sam.request.get(address)).status()]).toEqual([address, 404]);
  });
});

describe('the employee’s link', () => {
  let mair: Clinician;
  const letter = async (name: string) => {
    const sent = await referQuickly(journey, 'dewi.lloyd', { given: name, family: 'Rees' });
    const { page } = mair;
    await acceptAsNew(page, sent.caseId);
    await confirmAddress(page, sent.caseId, 'email', `${name}@home.example`);
    await confirmAddress(page, sent.caseId, 'mobile', '07700 900123');
    await recordConsent(page, sent.caseId, 'hold');
    await issueLetter(page, sent.caseId, { fitness: 'Fit in June.', next_step: 'None.', qualification: 'RGN' });
    await journey.deliver();
    return linkIn(journey.mailbox.latest(`${name}@home.example`));
  };
  it('[ADV.5.6] opens again after the answer, and nothing can be answered twice', async () => {
    mair = await joinStaff(journey, 'Mair Hughes', ['triage_clinician', 'nurse']);
    const link = await letter('ada');
    const ada = await journey.person();
    await openLetter(journey, ada, link);
    await ada.getByRole('button', { name: 'Everything in it is right' }).click();
    const { action, form } = await formOf(ada);
    await press(ada, 'Yes, send it');
    expect(await words(ada)).toContain('The letter has been sent');
    const again = await ada.request.post(action, { form, headers: { origin: journey.app.url } });
    expect(again.status()).toBe(409);
    const later = await journey.person();
    journey.app.runtime.clock.advance({ minutes: 2 });
    await openLetter(journey, later, link);
    expect(await later.getByRole('button', { name: 'Everything in it is right' }).count()).toBe(0);
  });

  it('[ADV.4.3] closes after three wrong codes, in words', async () => {
    const wrong = await letter('bron');
    const bron = await journey.person();
    await bron.goto(wrong);
    await press(bron, 'Send me the code');
    await journey.deliver();
    for (const left of ['You can try 2 more times', 'You can try once more', 'This link was closed']) {
      await bron.fill('[name=code]', '000000');
      await press(bron, 'Read the letter');
      expect(await words(bron)).toContain(left);
    }
    await bron.goto(wrong);
    expect(await words(bron)).toContain('This link was closed');
  });

  it('[ADV.4.8] says that it has ended, and sends nothing', async () => {
    const late = await letter('cai');
    journey.app.runtime.clock.advance({ days: 120 });
    await journey.app.runtime.round();
    await journey.deliver();
    const before = journey.app.runtime.texts.length;
    const cai = await journey.person();
    await cai.goto(late);
    expect(await words(cai)).toMatch(/The time to read by this link has ended|This link was closed/);
    expect(journey.app.runtime.texts.length).toBe(before);
  });
});
