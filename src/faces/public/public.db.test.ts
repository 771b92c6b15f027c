import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importOrganisation } from '#modules/organisations/index.ts';
import { importUsers } from '#modules/users/index.ts';
import { newId } from '#platform/db/id.ts';
import { perform } from '#platform/operation/index.ts';
import { type TestApp, testApp } from '#test/support/app.ts';
import { caseWorld } from '#test/support/case-world.ts';
import { providerAdministrator } from '#test/support/provider-administrator.ts';
import { totpCode } from '#test/support/totp-code.ts';
import { type Seen, type Visitor, visitor } from '#test/support/visitor.ts';
import { run as inviteFromCommandLine } from '../../cli/staff-invite.ts';

let app: TestApp;
let northfold: string;
beforeAll(async () => {
  app = await testApp();
  const path = new URL('../../../docs/operating/example-organisation.json', import.meta.url);
  const file = JSON.parse(await readFile(path, 'utf8'));
  const organisation = newId();
  northfold = organisation;
  await perform(app.runtime, importOrganisation, { kind: 'worker', organisation }, { organisation, file });
}, 120_000);
afterAll(() => app.close());

const code = 'NORTHFOLD-2026';
const password = 'Heron+lamp+29';
let networks = 0;
function someone(): Visitor {
  networks += 1;
  return visitor(app.web, `192.0.2.${networks}`);
}

const option = (seen: Seen, text: string) =>
  new RegExp(`<option[^>]*value="([^"]+)"[^>]*>[^<]*${text}</option>`).exec(seen.html)![1]!;

/** The path of the newest mailed link of a kind to an address. */
async function mailedPath(kind: string, to: string): Promise<string> {
  await app.runtime.drain();
  const mail = app.runtime.mail.filter(each => each.to === to && each.text.includes(`/${kind}/`)).at(-1);
  return new RegExp(`/${kind}/[\\w-]+`).exec(mail?.text ?? '')![0];
}

async function registrationFields(browser: Visitor) {
  await browser.get('/register');
  const checked = await browser.post('/register', { do: 'check', verificationCode: code, givenName: 'Tegwen' });
  const username = `tegwen${newId().slice(-6)}`;
  const email = `${username}@northfold.example`;
  return {
    ...{ verificationCode: code, node: option(checked, 'Fleet Manager'), location: option(checked, 'Guildhall') },
    ...{ department: option(checked, 'Highways'), placeConfirmed: 'yes', givenName: 'Tegwen', familyName: 'Pugh' },
    ...{ address: '1 Guild Street', postcode: 'NF1 1AA', jobTitle: 'Fleet lead', telephone: '01632 960 111' },
    ...{ email, emailAgain: email, username, password, passwordAgain: password },
  };
}

async function registered() {
  const browser = someone();
  const fields = await registrationFields(browser);
  await browser.post('/register', fields);
  const path = await mailedPath('activate', fields.email);
  await browser.get(path);
  await browser.post(path);
  await browser.get('/sign-in');
  return { browser, fields };
}

describe('registering without script', () => {
  it('[ACC.R1.2] checking the code shows the company, the hierarchy as lines and keeps what was typed', async () => {
    const browser = someone();
    const empty = await browser.get('/register');
    expect(empty.html).not.toContain('Northfold Council');
    const checked = await browser.post('/register', { do: 'check', verificationCode: code, givenName: 'Tegwen' });
    expect(checked.status).toBe(200);
    expect(checked.html).toContain('value="Northfold Council"');
    expect(checked.html).toContain('Chief Executive › Director of Environment › Head of Operations › Fleet Manager');
    expect(checked.html).toContain('value="Tegwen"');
    const wrong = await browser.post('/register', { do: 'check', verificationCode: 'NOT-IT-AT-ALL' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#verificationCode"');
    expect(wrong.html).toContain('Invalid verification code');
  });

  it('[ACC.R1.3] the script asks the same when the field is left', async () => {
    const browser = someone();
    await browser.get('/register');
    const good = JSON.parse((await browser.post('/register/code', { verificationCode: code })).html);
    expect(good).toMatchObject({ valid: true, message: 'This is the code of Northfold Council' });
    expect(good.fills.places).toContain('Fleet Manager');
    expect(good.fills['password-policy']).toContain('10 characters or more');
    const bad = JSON.parse((await browser.post('/register/code', { verificationCode: 'NOPE-NOPE' })).html);
    expect(bad).toEqual({ valid: false, message: 'Invalid verification code', fills: { challenge: '' } });
  });

  it('[ALL.9.1] every problem is listed, linked to its field, and what was typed stays; passwords do not', async () => {
    const browser = someone();
    const fields = await registrationFields(browser);
    const seen = await browser.post('/register', {
      ...fields,
      telephone: 'none',
      password: 'weak',
      passwordAgain: 'weaker',
    });
    expect(seen.status).toBe(422);
    expect(seen.title).toMatch(/^Error: /);
    for (const field of ['telephone', 'password', 'passwordAgain']) expect(seen.html).toContain(`href="#${field}"`);
    expect(seen.html).toContain(`value="${fields.email}"`);
    expect(seen.html).toContain(`value="${fields.node}" selected`);
    expect(seen.html).not.toContain('weaker');
  });

  it('[ACC.R4.5] from the code to the first page signed in, by the mailed link', async () => {
    const browser = someone();
    const fields = await registrationFields(browser);
    const sent = await browser.post('/register', fields);
    expect([sent.status, sent.location]).toEqual([303, '/register/sent']);
    const path = await mailedPath('activate', fields.email);
    const page = await browser.get(path);
    expect(page.html).toContain(fields.username);
    const done = await browser.post(path);
    expect([done.status, done.location]).toEqual([303, '/sign-in']);
    expect((await browser.follow(done)).html).toContain('Your account is active');
    const entered = await browser.post('/sign-in', { name: fields.username, password });
    expect([entered.status, entered.location]).toEqual([303, '/']);
    expect((await browser.follow(entered)).location).toBe('/employer');
    const again = await browser.get(path);
    expect(again.status).toBe(410);
    expect(again.html).toContain('used already');
  });

  it('[ACC.R2.4] an address that has an account sees the same page', async () => {
    const { fields } = await registered();
    const browser = someone();
    const other = await registrationFields(browser);
    const sent = await browser.post('/register', { ...other, email: fields.email, emailAgain: fields.email });
    expect([sent.status, sent.location]).toEqual([303, '/register/sent']);
  });

  it('[ACC.R5.1] what fills the field people do not see is answered alike and registers nobody', async () => {
    const browser = someone();
    const fields = await registrationFields(browser);
    expect((await browser.post('/register', { ...fields, website: 'https://x.example' })).location).toBe(
      '/register/sent',
    );
    await app.runtime.drain();
    expect(app.runtime.mail.filter(mail => mail.to === fields.email)).toEqual([]);
  });
});

describe('signing in and out', () => {
  it('[ACC.S3.7] the cookie is HttpOnly, Secure, SameSite=Lax, of the whole site, and new at sign-in', async () => {
    const { browser, fields } = await registered();
    browser.cookies.set('__Host-session', 'planted-by-somebody');
    const entered = await browser.post('/sign-in', { name: fields.username, password });
    const set = [entered.headers['set-cookie']].flat().find(cookie => String(cookie).startsWith('__Host-session='));
    expect(set).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(browser.cookies.get('__Host-session')).not.toBe('planted-by-somebody');
    const out = await browser.get('/sessions').then(() => browser.post('/sign-out'));
    expect(out.location).toBe('/');
    expect(browser.cookies.has('__Host-session')).toBe(false);
    expect((await browser.get('/sessions')).location).toBe('/sign-in?next=%2Fsessions');
  });

  it.each([
    ['/employer/cases?tab=open#top', '/employer/cases?tab=open#top'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/%0d%0aSet-Cookie:x', '/%0d%0aSet-Cookie:x'],
    ['/\r\nSet-Cookie: x=y', '/'],
    ['/\t/evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-out', '/'],
  ])('[ACC.T1.13] after signing in, next=%j leads to %s', async (next, location) => {
    const { browser, fields } = await registered();
    expect((await browser.post('/sign-in', { name: fields.username, password, next })).location).toBe(location);
  });

  it('[ACC.S2.10] wrong says what may be, keeps the name and not the password; too soon says how long', async () => {
    const browser = someone();
    await browser.get('/sign-in');
    const name = 'nobody.at.all';
    const wrong = await browser.post('/sign-in', { name, password: 'hidden-words' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(`value="${name}"`);
    expect(wrong.html).not.toContain('hidden-words');
    const soon = await browser.post('/sign-in', { name, password: 'hidden-words' });
    expect([soon.status, soon.headers['retry-after']]).toEqual([429, '1']);
    expect(soon.html).toContain('Wait 1 second, then try again');
  });

  it('[ACC.S2.42] a wrong sign-in is held back, whatever there was to write down', async () => {
    const browser = someone();
    await browser.get('/sign-in');
    const begun = performance.now();
    await browser.post('/sign-in', { name: 'nobody.of.that.name', password: 'hidden-words' });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(399);
  });

  it('[ACC.T1.14] a form without its token is refused', async () => {
    const { browser, fields } = await registered();
    const seen = await browser.post('/sign-in', { csrf: 'x', name: fields.username, password });
    expect(seen.status).toBe(403);
    expect(browser.cookies.has('__Host-session')).toBe(false);
  });

  it('[ALL.4.7] one press to stay answers the script with seconds, and without script leads back', async () => {
    const { browser, fields } = await registered();
    await browser.post('/sign-in', { name: fields.username, password });
    await browser.get('/sessions');
    const json = await browser.post('/session', {}, { accept: 'application/json' });
    expect(JSON.parse(json.html)).toEqual({ secondsLeft: 1200 });
    expect((await browser.post('/session')).status).toBe(303);
  });

  it('[ALL.12.3] the pages speak Welsh', async () => {
    const browser = someone();
    for (const [url, words] of [
      ['/', 'Iechyd galwedigaethol'],
      ['/sign-in', 'Mewngofnodi'],
      ['/register', 'Cod dilysu'],
      ['/recover/password', 'Wedi anghofio’r cyfrinair'],
    ] as const)
      expect((await browser.get(`${url}?lang=cy`)).html).toContain(words);
  });
});

describe('recovering', () => {
  it('[ACC.S4.6] a new password by the mailed link; known and unknown addresses see the same', async () => {
    const { browser, fields } = await registered();
    await browser.get('/recover/password');
    const known = await browser.post('/recover/password', { email: fields.email });
    const unknown = await someone()
      .get('/recover/password')
      .then(() => browser.post('/recover/password', { email: 'no@northfold.example' }));
    expect([known.location, unknown.location]).toEqual(['/sign-in', '/sign-in']);
    const path = await mailedPath('reset', fields.email);
    expect((await browser.get(path)).html).toContain(fields.username);
    const weak = await browser.post(path, { password: 'weak', passwordAgain: 'weak' });
    expect(weak.status).toBe(422);
    const fresh = 'Otter_window_31';
    expect((await browser.post(path, { password: fresh, passwordAgain: fresh })).location).toBe('/sign-in');
    await browser.get('/sign-in');
    expect((await browser.post('/sign-in', { name: fields.username, password: fresh })).location).toBe('/');
  });
});

describe('joining the staff', () => {
  it('[ACC.V1.7] invited from the command line, enrolled by QR code or key, and let in only then', async () => {
    const said: string[] = [];
    const io = { write: (line: string) => void said.push(line), complain: (line: string) => void said.push(line) };
    const email = 'mair@provider.example';
    const args = [
      '--email',
      email,
      '--given-name',
      'Mair',
      '--family-name',
      'Hughes',
      '--role',
      'nurse@NFC',
      '--role',
      'provider_administrator',
      '--reason',
      'opening',
    ];
    expect(await inviteFromCommandLine(args, app.runtime, io)).toBe(0);
    const browser = someone();
    const path = await mailedPath('invitation', email);
    await browser.get(path);
    expect((await browser.post(path, { password, passwordAgain: password })).location).toBe('/second-factor');
    expect((await browser.get('/workbench/organisations')).location).toBe(
      '/second-factor?next=%2Fworkbench%2Forganisations',
    );
    await browser.get('/second-factor?next=%2Fworkbench%2Forganisations');
    await browser.post('/second-factor', { do: 'begin', next: '/workbench/organisations' });
    const scan = await browser.get('/second-factor');
    expect(scan.html).toMatch(/<svg[^>]*role="img"/);
    const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(scan.html)![1]!.replaceAll(' ', '');
    const enrolled = await browser.post('/second-factor', {
      do: 'confirm',
      code: totpCode(key, app.runtime.clock.now()),
    });
    expect(enrolled.html.match(/<code>[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}<\/code>/g)).toHaveLength(10);
    const list = await browser.get('/workbench/organisations');
    expect(list.status).toBe(200);
    const own = /\/workbench\/organisations\/[0-9a-f-]{36}/.exec(list.html)![0];
    expect((await browser.get(own)).html).toContain('NORTHFOLD-2026');
    expect((await browser.get(`${own}/hierarchy`)).html).toContain('Highways Crew Leader');
    await browser.post('/sign-out');
    await browser.get('/sign-in');
    expect((await browser.post('/sign-in', { name: 'mair', password })).location).toBe('/sign-in/code');
    app.runtime.clock.advance({ seconds: 60 });
    await browser.get('/sign-in/code');
    const entered = await browser.post('/sign-in/code', { code: totpCode(key, app.runtime.clock.now()) });
    expect([entered.status, entered.location]).toEqual([303, '/']);
    expect((await browser.follow(entered)).location).toBe('/workbench');
  });

  it('[ALL.5.1] the organisations are not found for an employer, and sign-in is asked of a stranger', async () => {
    const { browser, fields } = await registered();
    expect((await someone().get('/workbench/organisations')).location).toBe(
      '/sign-in?next=%2Fworkbench%2Forganisations',
    );
    await browser.post('/sign-in', { name: fields.username, password });
    expect((await browser.get('/workbench/organisations')).status).toBe(404);
  });
});

it('[ACC.U6.5] somebody made from a list opens the mail, chooses a password without script, and signs in', async () => {
  const provider = await providerAdministrator(caseWorld(app.runtime.db), northfold);
  const email = 'mair.made@northfold.example';
  const text = `Mair,Made,${email},Clerk`;
  const given = { organisation: northfold, text, reason: 'New starters', locale: 'cy' };
  await perform(app.runtime, importUsers, provider, given);
  const path = await mailedPath('activate', email);
  expect(app.runtime.mail.at(-1)?.subject).toBe('Gwnaed cyfrif i chi');
  const browser = someone();
  const page = await browser.get(path);
  expect(page.html).toContain('Then sign in as mair.made');
  const weak = await browser.post(path, { password: 'short', passwordAgain: 'other' });
  expect([weak.status, weak.html.includes('id="password-error"')]).toEqual([422, true]);
  expect((await browser.post(path)).status).not.toBe(303);
  await browser.get(path);
  expect((await browser.post(path, { password, passwordAgain: password })).location).toBe('/sign-in');
  await browser.get('/sign-in');
  const opened = await browser.post('/sign-in', { name: 'mair.made', password });
  expect([opened.status, opened.location]).toEqual([303, '/']);
});
