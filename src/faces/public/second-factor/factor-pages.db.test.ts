import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '#platform/crypto/password-hash.ts';
import { type TestApp, testApp } from '#test/support/app.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { softPasskey } from '#test/support/soft-passkey.ts';
import { type Seen, type Visitor, visitor } from '#test/support/visitor.ts';

let app: TestApp;
let world: CaseWorld;
let hash: string;
let organisation: string;
beforeAll(async () => {
  app = await testApp();
  world = caseWorld(app.runtime.db);
  hash = await hashPassword(password);
  organisation = await world.organisation('PAG');
}, 120_000);
afterAll(() => app.close());

const password = 'Heron+lamp+29';
let people = 0;

/** Somebody signed in, who administers users, and a colleague of theirs. */
async function administrator(policies: object = {}, permissions = ['refer', 'user_administration', 'reassign']) {
  people += 1;
  await world.sql('update organisations.organisations set policies = $2 where id = $1', [organisation, policies]);
  const one = await world.member(organisation, `Ada Admin${people}`, { permissions });
  const other = await world.member(organisation, `Ursula User${people}`, {});
  await world.sql('update accounts.accounts set password_hash = $2 where id = $1', [one.account, hash]);
  const browser = visitor(app.web, `192.0.2.${people}`);
  await browser.get('/sign-in');
  const entered = await browser.post('/sign-in', { name: one.account, password });
  return { browser, one, other, entered };
}

const later = () => app.runtime.clock.advance({ minutes: 11 });
const permissionsOf = async (membership: string) =>
  (await world.sql('select permissions from accounts.memberships where id = $1', [membership]))[0]!.permissions;
const hidden = (seen: Seen) =>
  Object.fromEntries(
    [...seen.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  );

/** What a mail to an account said in six digits. */
async function mailedCode(account: string): Promise<string> {
  await app.runtime.drain();
  const [{ email }] = (await world.sql('select email from accounts.accounts where id = $1', [account])) as [
    { email: string },
  ];
  return /^\d{6}$/m.exec(app.runtime.mail.filter(({ to }) => to === email).at(-1)!.text)![0];
}

async function setUpMail(browser: Visitor, account: string): Promise<Seen> {
  await browser.get('/second-factor/mail');
  expect((await browser.post('/second-factor/mail', { do: 'send' })).html).toContain('We have mailed you a code');
  return browser.post('/second-factor/mail', { do: 'confirm', code: await mailedCode(account) });
}

describe('before what reaches far', () => {
  it('[ACC.S6.35] a page is shown after they showed that it is them, and a file after one press more', async () => {
    const { browser, other } = await administrator();
    const form = `/employer/users/${other.membership}/permissions`;
    expect((await browser.get(form)).status).toBe(200);
    later();
    const asked = await browser.get(form);
    expect(asked.location).toBe(`/confirmation?next=${encodeURIComponent(form)}`);
    const page = await browser.follow(asked);
    expect(page.html).toContain('name="confirm-password"');
    const wrong = await browser.post('/confirmation', {
      next: form,
      'confirm-by': 'password',
      'confirm-password': 'x',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#confirm-password"');
    app.runtime.clock.advance({ seconds: 1 });
    const right = { 'confirm-by': 'password', 'confirm-password': password };
    expect((await browser.post('/confirmation', { next: form, ...right })).location).toBe(form);
    expect((await browser.get(form)).status).toBe(200);
    later();
    const file = await browser.get('/employer/users/export?format=csv&state=locked');
    await browser.follow(file);
    const got = await browser.post('/confirmation', {
      next: '/employer/users/export?format=csv&state=locked',
      ...right,
    });
    expect(got.html).toContain('href="/employer/users/export?format=csv&amp;state=locked"');
    expect(got.html).toContain('href="/employer/users?format=csv&amp;state=locked"');
    expect((await browser.get('/employer/users/export?format=csv&state=locked')).status).toBe(200);
    expect((await browser.post('/confirmation', { next: '//evil.example', ...right })).location).toBe('/');
  });

  it('[ALL.3.111] what was typed comes with the answer: nothing is lost, nothing done before, nothing typed twice', async () => {
    const { browser, other } = await administrator();
    const form = `/employer/users/${other.membership}/permissions`;
    await browser.get(form);
    later();
    const reason = '\u202eAsked <b>"twice"</b> & agreed';
    const sent = await browser.post(form, { permissions: 'refer', reason, password: 'Otter_window_31' });
    expect(sent.status).toBe(403);
    expect(sent.html).toContain(`action="${form}"`);
    expect(sent.html).not.toContain('Otter_window_31');
    expect(hidden(sent)).toMatchObject({ reason, permissions: 'refer' });
    const again = { ...hidden(sent), permissions: 'reassign' };
    const wrong = await browser.post(form, { ...again, 'confirm-by': 'password', 'confirm-password': 'wrong' });
    expect(wrong.status).toBe(422);
    expect(hidden(wrong)).toMatchObject({ reason, permissions: 'reassign' });
    expect(await permissionsOf(other.membership)).toEqual(['refer']);
    app.runtime.clock.advance({ seconds: 1 });
    const before = browser.cookies.get('__Host-session');
    const done = await browser.post(form, { ...again, 'confirm-by': 'password', 'confirm-password': password });
    expect([done.status, done.location]).toEqual([303, `/employer/users/${other.membership}`]);
    expect(await permissionsOf(other.membership)).toEqual(['reassign']);
    expect(browser.cookies.get('__Host-session')).not.toBe(before);
    later();
    const forged = { csrf: 'x', reason, 'confirm-by': 'password', 'confirm-password': password };
    expect((await browser.post(form, forged)).status).toBe(403);
    expect((await browser.get(form)).status).toBe(303);
  });
});

describe('second factors without script', () => {
  it('[ACC.O2.3] whoever must have one and has none is led to choose it, before anything else opens', async () => {
    const { browser, one, entered } = await administrator({ secondFactor: 'administrators' });
    expect(entered.location).toBe('/second-factor');
    const choice = await browser.follow(entered);
    for (const way of ['href="/second-factor/passkey"', 'href="/second-factor/mail"', 'value="begin"'])
      expect(choice.html).toContain(way);
    for (const url of ['/employer', '/account', '/sessions', '/account/factors', '/confirmation'])
      expect((await browser.get(url)).location, url).toMatch(/^\/second-factor\?/);
    const enrolled = await setUpMail(browser, one.account);
    expect(enrolled.html.match(/<code>[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}<\/code>/g)).toHaveLength(10);
    expect((await browser.get('/employer')).status).toBe(200);
    const own = await browser.get('/account/factors');
    const removal = /href="(\/account\/factors\/[^"]+\/removal)"/.exec(own.html)![1]!;
    expect((await browser.get(removal)).html).toContain('Set up another one first');
    expect((await browser.post(removal, { current: password })).status).toBe(409);
  });

  it('[ACC.O2.4] where the policy says all, users without administration must have one as well', async () => {
    expect((await administrator({ secondFactor: 'all' }, ['refer'])).entered.location).toBe('/second-factor');
    expect((await administrator({ secondFactor: 'administrators' }, ['refer'])).entered.location).toBe('/');
  });

  it('[ACC.S1.21] every way somebody has is offered at sign-in, and a passkey says what works without script', async () => {
    const { browser, one } = await administrator();
    await setUpMail(browser, one.account);
    await browser.get('/second-factor/passkey');
    const nameless = await browser.post('/second-factor/passkey', { name: ' ' });
    expect(nameless.html).toContain('Give the passkey a name');
    const unmade = await browser.post('/second-factor/passkey', { name: 'Key', by: 'passkey' });
    expect([unmade.status, unmade.html.includes('Passkeys need JavaScript')]).toEqual([422, true]);
    const asked = JSON.parse((await browser.post('/passkeys/creation')).html);
    const passkey = softPasskey(app.runtime.baseUrl);
    const made = await browser.post('/second-factor/passkey', { name: 'Key', passkey: passkey.make(asked) });
    expect([made.status, made.location]).toEqual([303, '/account/factors']);
    await browser.get('/account/factors');
    await browser.post('/sign-out');
    await browser.get('/sign-in');
    const without = await browser.post('/sign-in/passkey', { by: 'passkey' });
    expect([without.status, without.html.includes('href="#passkey"')]).toEqual([422, true]);
    expect(without.html).toContain('Use your username, your password and then a code instead');
    expect((await browser.post('/sign-in', { name: one.account, password })).location).toBe('/sign-in/code');
    const page = await browser.get('/sign-in/code');
    for (const way of ['Mail me a code', 'Use your passkey', 'recovery codes']) expect(page.html).toContain(way);
    expect((await browser.post('/sign-in/code', { by: 'passkey' })).html).toContain('Passkeys need JavaScript');
    app.runtime.clock.advance({ minutes: 2 });
    expect((await browser.post('/sign-in/code', { by: 'mail' })).html).toContain('We have mailed you a code');
    expect((await browser.post('/sign-in/code', { by: 'mail' })).html).toContain('No further code was sent');
    const entered = await browser.post('/sign-in/code', { by: 'code', code: await mailedCode(one.account) });
    expect(entered.location).toBe('/');
    later();
    const confirm = await browser.follow(await browser.get('/second-factor'));
    for (const way of ['Mail me a code', 'Use your passkey']) expect(confirm.html).toContain(way);
    const text = passkey.use(JSON.parse((await browser.post('/passkeys/request')).html));
    const shown = { next: '/account', 'confirm-by': 'passkey', 'confirm-passkey': text };
    expect((await browser.post('/confirmation', shown)).location).toBe('/account');
  });

  it('[ACC.M1.10] details and password are changed with a passkey in place of the current password', async () => {
    const { browser, one } = await administrator();
    const passkey = softPasskey(app.runtime.baseUrl);
    await browser.get('/second-factor/passkey');
    const asked = JSON.parse((await browser.post('/passkeys/creation')).html);
    await browser.post('/second-factor/passkey', { name: 'Key', passkey: passkey.make(asked) });
    expect((await browser.get('/account/password')).html).toContain('Use your passkey instead of the password');
    const fresh = { password: 'Otter_window_31', passwordAgain: 'Otter_window_31', by: 'passkey' };
    const without = await browser.post('/account/password', { ...fresh, passkey: '' });
    expect(without.html).toContain('Passkeys need JavaScript');
    const text = passkey.use(JSON.parse((await browser.post('/passkeys/request')).html));
    expect((await browser.post('/account/password', { ...fresh, passkey: text })).location).toBe('/account');
    const [row] = await world.sql('select password_hash from accounts.accounts where id = $1', [one.account]);
    expect(row!.password_hash).not.toBe(hash);
  });
});
