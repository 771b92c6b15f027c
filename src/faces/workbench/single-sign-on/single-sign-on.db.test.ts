import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRewraps } from '#modules/accounts/index.ts';
import { Invalid } from '#platform/operation/index.ts';
import { rightPassword } from '#test/support/accounts-world.ts';
import { clientId, clientSecret } from '#test/support/openid-provider.ts';
import { addressAhead, type SignOnWorld, signInThrough, signOnWorld } from '#test/support/sign-on-world.ts';
import { errorsOf, type WorkbenchPages, wordsOf, workbenchPages } from '#test/support/workbench-pages.ts';
import { routes } from './routes.ts';

let world: SignOnWorld;
let pages: WorkbenchPages;
beforeAll(async () => {
  world = await signOnWorld();
  pages = await workbenchPages(world.app.runtime, routes);
}, 120_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const address = () => `/workbench/organisations/${world.northfold.id}/single-sign-on`;
const typed = (change: Record<string, string> = {}) => ({
  ...{ enabled: 'yes', issuer: world.northfold.openId.issuer, clientId, clientSecret, domains: 'nfd.example' },
  ...{ passwords: 'yes', secondFactor: 'ours', acrValues: '', reason: 'They asked for it', ...change },
});
async function keeper() {
  const browser = pages.as(world.administrator);
  await browser.get(address());
  return browser;
}
const trial = async () => {
  const browser = await keeper();
  await browser.post(`${address()}/trial`);
  return wordsOf(await browser.get(address()));
};
const come = (username: string) => {
  world.northfold.openId.person = { subject: `s-${username}`, email: `${username}@nfd.example` };
  return signInThrough(world.browser(), world.northfold);
};
async function byPassword(name: string, password = rightPassword) {
  const browser = world.browser();
  await browser.get('/sign-in');
  const seen = await browser.post('/sign-in', { name, password });
  return { browser, seen };
}

describe('setting up', () => {
  it('[ACC.S7.21] an administrator sees what their service must be told, and every problem is said beside its field', async () => {
    const browser = await keeper();
    const seen = await browser.get(address());
    expect(wordsOf(seen)).toContain(`${world.app.url}/sign-in/organisation/${world.northfold.id}/return`);
    const wrong = await browser.post(address(), { enabled: 'yes', issuer: 'ftp://x', domains: 'other.example' });
    expect(wrong.status).toBe(422);
    expect(errorsOf(wrong)).toEqual(['clientId: Enter the client ID their service gave you', 'reason: Say why']);
    const further = await browser.post(
      address(),
      typed({ issuer: 'ftp://x', domains: 'other.example', clientSecret: '' }),
    );
    expect(errorsOf(further).map(each => each.split(':')[0])).toEqual(['issuer', 'clientSecret', 'domains']);
    expect(further.html).toContain('value="ftp://x"');
  });

  it('[ACC.S7.22] the secret is kept sealed, is never shown again, and stays where the field is left empty', async () => {
    const browser = await keeper();
    expect((await browser.post(address(), typed())).status).toBe(303);
    const seen = await browser.get(address());
    expect(seen.html).not.toContain(clientSecret);
    const secret = async () =>
      (await world.accounts.sql('select sealed_secret from accounts.single_sign_on'))[0]?.sealed_secret as Buffer;
    const before = await secret();
    expect(before.toString('latin1')).not.toContain(clientSecret);
    await browser.post(address(), typed({ clientSecret: '' }));
    expect((await secret()).equals(before)).toBe(true);
    const told = await world.accounts.sql('select * from audit.entries');
    expect(JSON.stringify(told)).not.toContain(clientSecret);
  });

  it('[ACC.S7.23] the trial says in words what fits and what is wrong', async () => {
    await world.save(world.northfold);
    expect(await trial()).toContain('It works');
    await world.save(world.northfold, { clientSecret: 'not the secret at all' });
    expect(await trial()).toContain('does not know this client ID, or the secret is not right');
    const { issuer } = world.northfold.openId;
    for (const [wrong, words] of [
      [`${issuer}/nothing`, 'no OpenID Connect service at this address'],
      [issuer.replace('127.0.0.1', 'localhost'), 'calls itself by another name'],
      ['http://127.0.0.1:9', 'does not answer'],
      ['https://10.0.0.7', 'inside a private network'],
    ]) {
      await world.save(world.northfold, { issuer: wrong });
      expect(await trial()).toContain(words);
    }
  });

  it('[ACC.S7.24] a service that leads elsewhere by a redirect, or says too much, is not followed', async () => {
    let asked = 0;
    const server = createServer((request, answer) => {
      asked += 1;
      if (request.url?.startsWith('/big')) return void answer.end('x'.repeat(600_000));
      answer.writeHead(302, { location: `${world.northfold.openId.issuer}/.well-known/openid-configuration` }).end();
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { length } = world.northfold.openId.asked;
    await world.save(world.northfold, { issuer });
    expect(await trial()).toContain('no OpenID Connect service');
    expect(world.northfold.openId.asked).toHaveLength(length);
    await world.save(world.northfold, { issuer: `${issuer}/big` });
    expect(await trial()).toContain('more than we take');
    expect(asked).toBe(2);
    server.close();
  });

  it('[ACC.S7.25] passwords are switched off only after a trial of the same connection went well', async () => {
    await world.save(world.northfold);
    await expect(world.save(world.northfold, { clientSecret: '', passwords: false })).rejects.toThrow(Invalid);
    await trial();
    await world.save(world.northfold, { clientSecret: '', passwords: false });
    await expect(world.save(world.northfold, { passwords: false })).rejects.toThrow('sign_on_untried');
    await world.save(world.northfold);
  });

  it('[ACC.S7.26] nobody but a provider administrator reaches it, and each change is written down with its reason', async () => {
    const nurse = {
      ...world.administrator,
      kind: 'clinician' as const,
      roles: [{ role: 'nurse', organisation: null }],
    };
    expect((await pages.as(nurse).get(address())).status).toBe(404);
    const [row] = await world.accounts.sql(
      "select count(*)::int as n from audit.entries where act = 'single_sign_on.saved' and actor_account = $1",
      [world.administrator.account],
    );
    expect(row?.n).toBeGreaterThan(3);
  });

  it('[ACC.S7.27] after a change of keys the secret is sealed with the current one, and sign-in goes on', async () => {
    const rewrap = accountRewraps.find(({ what }) => /single sign-on/.test(what))!;
    const { runtime } = world.app;
    await world.save(world.northfold);
    await world.person(world.northfold, 'alun');
    const usage = async () => (await rewrap.usage(runtime)).map(({ key }) => key === runtime.keys.current);
    expect(await usage()).toEqual([true]);
    world.rotateKeys();
    expect(await usage()).toEqual([false]);
    expect((await come('alun')).status).toBe(303);
    expect(await rewrap.next(runtime, undefined)).toMatchObject({ changed: 1 });
    expect(await usage()).toEqual([true]);
    expect((await come('alun')).status).toBe(303);
  });
});

describe('ways in', () => {
  it('[ACC.S7.31] while their service is away the page says so and offers the password way where it is on', async () => {
    await world.save(world.northfold, { issuer: 'http://127.0.0.1:9' });
    const browser = world.browser();
    const page = `/sign-in/organisation/${world.northfold.id}`;
    await browser.get(page);
    const seen = await browser.post(page);
    expect([seen.status, wordsOf(seen)]).toEqual([424, expect.stringContaining('does not answer as it should')]);
    expect(seen.html).toContain('Sign in with username and password');
    await world.save(world.northfold);
  });

  it('[ACC.S7.32] switched off it is not found, and sessions it opened end with the next request', async () => {
    const { northfold } = world;
    await world.person(northfold, 'rhys');
    northfold.openId.person = { subject: 's-rhys', email: 'rhys@nfd.example' };
    const browser = world.browser();
    await signInThrough(browser, northfold);
    expect((await browser.get('/employer')).status).toBe(200);
    await world.save(northfold, { enabled: false });
    expect((await browser.get('/employer')).location).toContain('/sign-in');
    expect((await browser.get(`/sign-in/organisation/${northfold.id}`)).status).toBe(404);
    await world.save(northfold);
  });

  it('[ACC.S7.33] where passwords are off a right one is wrong like any other, and password sessions end', async () => {
    const { northfold } = world;
    await world.person(northfold, 'sioned');
    const { browser } = await byPassword('sioned');
    expect((await browser.get('/employer')).status).toBe(200);
    await trial();
    await world.save(northfold, { clientSecret: '', passwords: false });
    expect((await browser.get('/employer')).location).toContain('/sign-in');
    const right = (await byPassword('sioned')).seen;
    const unknown = (await byPassword('nobody-of-that-name')).seen;
    expect([right.status, wordsOf(right).replace('sioned', '')]).toEqual([
      422,
      wordsOf(unknown).replace('nobody-of-that-name', ''),
    ]);
    expect((await come('sioned')).status).toBe(303);
  });

  it('[ACC.S7.34] a forgotten password is answered alike; the mail says where to sign in, and an older link opens nothing', async () => {
    const { runtime } = world.app;
    await world.save(world.northfold);
    await world.person(world.northfold, 'tomos');
    const ask = async (email: string) => {
      const browser = world.browser();
      await browser.get('/recover/password');
      const seen = await browser.post('/recover/password', { email });
      await runtime.drain();
      return [seen.status, seen.location];
    };
    await ask('tomos@nfd.example');
    const link = /\/reset\/[\w-]+/.exec(runtime.mail.at(-1)!.text)![0];
    await trial();
    await world.save(world.northfold, { clientSecret: '', passwords: false });
    runtime.clock.advance({ minutes: 2 });
    expect(await ask('tomos@nfd.example')).toEqual(await ask('nobody@nfd.example'));
    expect(runtime.mail.at(-1)).toMatchObject({ to: 'tomos@nfd.example', subject: 'How you sign in' });
    expect(runtime.mail.at(-1)!.text).not.toContain('/reset/');
    const browser = world.browser();
    await browser.get(link);
    const seen = await browser.post(link, { password: 'Osprey+lamp+31', passwordAgain: 'Osprey+lamp+31' });
    expect([seen.status, wordsOf(seen)]).toEqual([409, expect.stringContaining('its own sign-in page')]);
    runtime.clock.advance({ minutes: -2 });
    await world.save(world.northfold);
  });

  it('[ACC.S7.35] a session it opened opens that organisation only, and one by password not one that is closed to passwords', async () => {
    const { northfold, saltmarsh, accounts } = world;
    const account = await world.person(northfold, 'una');
    await accounts.join(account, saltmarsh.id);
    expect(wordsOf(await come('una'))).toContain('needs a second factor of its own first');
    await accounts.authenticator(account);
    const browser = world.browser();
    world.northfold.openId.person = { subject: 's-una', email: 'una@nfd.example', amr: ['mfa'] };
    await trial();
    await world.save(northfold, { clientSecret: '', passwords: false, secondFactor: 'theirs' });
    expect((await signInThrough(browser, northfold)).location).toBe('/sign-in/code');
    const strong = "update accounts.sessions set strength = 'two_factor' where account_id = $1 and ended_at is null";
    await accounts.sql(strong, [account]);
    expect(wordsOf(await browser.get('/employer'))).toContain('NFD Trust');
    expect((await browser.get('/choose')).html).not.toContain('SMH Trust');
    const password = (await byPassword('una')).browser;
    await accounts.sql(strong, [account]);
    expect((await password.get('/choose')).html).not.toContain('NFD Trust');
    expect(wordsOf(await password.get('/employer'))).toContain('SMH Trust');
    await world.save(northfold);
  });

  it('[ACC.S7.36] their second factor counts where the organisation trusts it and the service says there was one', async () => {
    const { northfold, accounts } = world;
    const policies = (text: string) =>
      accounts.sql('update organisations.organisations set policies = $2 where id = $1', [northfold.id, text]);
    await policies('{"secondFactor": "all"}');
    const account = await world.person(northfold, 'wil');
    const comes = async (more: Record<string, unknown>) => {
      northfold.openId.person = { subject: 's-wil', email: 'wil@nfd.example', ...more };
      return (await signInThrough(world.browser(), northfold)).location;
    };
    expect(await comes({ amr: ['mfa'] })).toBe('/second-factor');
    await world.save(northfold, { secondFactor: 'theirs', acrValues: 'urn:strong' });
    expect(await comes({ amr: ['pwd'] })).toBe('/second-factor');
    expect(await comes({ acr: 'urn:weak' })).toBe('/second-factor');
    expect(await comes({ amr: ['pwd', 'mfa'] })).toBe('/');
    expect(await comes({ acr: 'urn:strong' })).toBe('/');
    const strengths = await accounts.sql(
      'select strength, count(*)::int as n from accounts.sessions where account_id = $1 group by 1 order by 1',
      [account],
    );
    expect(strengths).toEqual([
      { strength: 'password', n: 3 },
      { strength: 'two_factor', n: 2 },
    ]);
    await policies('{}');
    await world.save(northfold);
  });

  it('[ACC.S7.37] an administrator removes a link with a reason; its sessions end and the owner is told', async () => {
    const { northfold, app } = world;
    const account = await world.person(northfold, 'yasmin');
    northfold.openId.person = { subject: 's-yasmin', email: 'yasmin@nfd.example' };
    const browser = world.browser();
    await signInThrough(browser, northfold);
    const keeping = pages.as(world.administrator);
    const link = `/workbench/accounts/${account}/linked-sign-ins/${northfold.id}`;
    await keeping.get(link);
    expect(errorsOf(await keeping.post(link))).toEqual(['reason: Say why']);
    expect((await keeping.post(link, { reason: 'A new account there' })).status).toBe(303);
    expect((await browser.get('/employer')).location).toContain('/sign-in');
    await app.runtime.drain();
    expect(app.runtime.mail.at(-1)).toMatchObject({ to: 'yasmin@nfd.example' });
    expect(app.runtime.mail.at(-1)!.subject).toContain('no longer linked');
    northfold.openId.person.subject = 's-yasmin-anew';
    expect((await signInThrough(world.browser(), northfold)).status).toBe(303);
  });

  it('[ACC.S7.38] an address shared by organisations does not say whose it is', async () => {
    const { accounts, northfold, saltmarsh } = world;
    await accounts.sql("update organisations.organisations set domains = domains || '{shared.example}'::text[]");
    for (const place of [northfold, saltmarsh]) await world.save(place, { domains: ['shared.example'] });
    const browser = world.browser();
    await browser.get('/sign-in/organisation');
    for (const [email, words] of [
      ['who@shared.example', 'More than one organisation'],
      ['who@unknown.example', 'No organisation has its own sign-in'],
      ['not an address', 'in the usual form'],
      ['', 'Enter your work e-mail address'],
    ] as const) {
      const seen = await browser.post('/sign-in/organisation', { email });
      expect([seen.status, wordsOf(seen)]).toEqual([422, expect.stringContaining(words)]);
    }
    await world.save(northfold);
  });

  it('[ACC.S7.39] nothing of a token or code is kept or logged', async () => {
    const browser = world.browser();
    await world.person(world.northfold, 'zara');
    world.northfold.openId.person = { subject: 's-zara', email: 'zara@nfd.example' };
    const page = `/sign-in/organisation/${world.northfold.id}`;
    await browser.get(page);
    const ahead = new URL(addressAhead(await browser.post(page)));
    const back = await world.northfold.openId.visit(ahead.href);
    await browser.get(back.pathname + back.search);
    const tables = ['accounts.attempts', 'accounts.sessions', 'accounts.linked_sign_ins', 'audit.entries'];
    const kept = JSON.stringify(await Promise.all(tables.map(table => world.accounts.sql(`select * from ${table}`))));
    for (const name of ['code', 'state']) expect(kept).not.toContain(back.searchParams.get(name)!);
    expect(kept).not.toMatch(/eyJ[\w-]{20}/);
  });
});
