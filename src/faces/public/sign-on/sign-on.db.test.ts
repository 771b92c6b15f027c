import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressAhead, type SignOnWorld, setOff, signInThrough, signOnWorld } from '#test/support/sign-on-world.ts';

let world: SignOnWorld;
beforeAll(async () => {
  world = await signOnWorld();
  await world.save(world.northfold);
  await world.save(world.saltmarsh);
}, 120_000);
afterAll(() => world.close());
beforeEach(() => {
  for (const { openId } of [world.northfold, world.saltmarsh]) {
    openId.bend = {};
    openId.published = [openId.key];
  }
});

/** Somebody of Northfold, as their service knows them. */
async function robin(name: string, more: Record<string, unknown> = {}) {
  const account = await world.person(world.northfold, name);
  world.northfold.openId.person = { subject: `s-${name}`, email: `${name}@${world.northfold.domain}`, ...more };
  return account;
}
const links = (account: string) =>
  world.accounts.sql('select subject from accounts.linked_sign_ins where account_id = $1', [account]);
const sessions = (account: string) =>
  world.accounts.sql('select * from accounts.sessions where account_id = $1 order by created_at desc', [account]);
const mails = async (to: string) => {
  await world.app.runtime.drain();
  return world.app.runtime.mail.filter(mail => mail.to === to).map(mail => mail.subject);
};

describe('signing in through the organisation', () => {
  it('[ACC.S7.1] the work address leads to the service, and a verified address opens and links the account', async () => {
    const account = await robin('aled');
    const browser = world.browser();
    await browser.get('/sign-in/organisation?next=/employer/cases');
    const leaving = await browser.post('/sign-in/organisation', {
      ...{ email: `anybody@${world.northfold.domain}`, next: '/employer/cases' },
    });
    const there = new URL(addressAhead(leaving));
    expect(Object.fromEntries(there.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(there.searchParams.get(name)).toMatch(/.{20}/);
    const back = await world.northfold.openId.visit(there.href);
    const done = await browser.get(back.pathname + back.search);
    expect([done.status, done.location]).toEqual([303, '/employer/cases']);
    expect((await browser.get('/employer/cases')).status).toBe(200);
    expect(await links(account)).toEqual([{ subject: 's-aled' }]);
    expect(await mails(`aled@${world.northfold.domain}`)).toEqual(['You now sign in through your organisation']);
  });

  it('[ACC.S7.2] afterwards issuer and subject open it, whatever became of the address', async () => {
    const account = await robin('bryn');
    await signInThrough(world.browser(), world.northfold);
    world.northfold.openId.person = { subject: 's-bryn', email: 'bryn@elsewhere.example', verified: false };
    expect((await signInThrough(world.browser(), world.northfold)).location).toBe('/');
    expect(await sessions(account)).toHaveLength(2);
  });

  it('[ACC.S7.3] an address that comes with another subject than before opens nothing', async () => {
    const account = await robin('cerys');
    await signInThrough(world.browser(), world.northfold);
    world.northfold.openId.person.subject = 's-somebody-else';
    const seen = await signInThrough(world.browser(), world.northfold);
    expect([seen.status, seen.html]).toEqual([403, expect.stringContaining('linked to somebody else')]);
    expect(await links(account)).toEqual([{ subject: 's-cerys' }]);
  });

  it('[ACC.S7.4] the cookie of an older session opens nothing after signing in, and signing out ends this one', async () => {
    await robin('dafydd');
    const browser = world.browser();
    await signInThrough(browser, world.northfold);
    const first = browser.cookies.get('__Host-session')!;
    await signInThrough(browser, world.northfold);
    expect(browser.cookies.get('__Host-session')).not.toBe(first);
    const older = world.browser();
    older.cookies.set('__Host-session', first);
    expect((await older.get('/employer')).location).toContain('/sign-in');
    await browser.get('/employer');
    const left = await browser.follow(await browser.post('/sign-out'));
    expect(left.html).toContain('You may still be signed in at your organisation');
    expect((await browser.get('/employer')).location).toContain('/sign-in');
  });

  it.each([
    ['unverified', { email: 'eira@nfd.example', verified: false }, 'did not confirm your e-mail address'],
    ['missing', { email: undefined }, 'did not confirm your e-mail address'],
    ['of another domain', { email: 'eira@smh.example' }, 'not one of your organisation’s addresses'],
    ['of no account', { email: 'nobody@nfd.example' }, 'You do not have an account here yet'],
  ])('[ACC.S7.5] an address that is %s links nothing, and the page says what helps', async (_what, change, words) => {
    world.northfold.openId.person = { subject: 's-eira', ...change };
    const seen = await signInThrough(world.browser(), world.northfold);
    expect([seen.status, seen.html]).toEqual([403, expect.stringContaining(words)]);
  });

  it('[ACC.S7.6] an account of another organisation, or of the staff, is not there for it', async () => {
    const { accounts, northfold, saltmarsh } = world;
    await accounts.join(await accounts.account('ffion', { email: 'ffion@nfd.example' }), saltmarsh.id);
    await accounts.account('nurse', { email: 'nurse@nfd.example', kind: 'staff' });
    for (const name of ['ffion', 'nurse']) {
      northfold.openId.person = { subject: `s-${name}`, email: `${name}@nfd.example` };
      expect((await signInThrough(world.browser(), northfold)).html).toContain('You do not have an account here yet');
    }
  });

  it.each([
    ['a pending account', { account: 'pending' as const }, 'not active yet'],
    ['a dormant account', { account: 'dormant' as const }, 'asleep'],
    ['a disabled membership', { state: 'disabled' }, 'cannot be used for this organisation'],
  ])('[ACC.S7.7] %s is not opened and not linked, and the page says what helps', async (what, state, words) => {
    const name = what.replaceAll(' ', '-');
    const account = await world.person(world.northfold, name, state);
    world.northfold.openId.person = { subject: `s-${name}`, email: `${name}@nfd.example` };
    const seen = await signInThrough(world.browser(), world.northfold);
    expect([seen.status, seen.html]).toEqual([403, expect.stringContaining(words)]);
    expect(await links(account)).toEqual([]);
  });

  it('[ACC.S7.8] a lock stops passwords, not the organisation’s sign-in', async () => {
    await world.person(world.northfold, 'huw', { account: 'locked' });
    world.northfold.openId.person = { subject: 's-huw', email: 'huw@nfd.example' };
    expect((await signInThrough(world.browser(), world.northfold)).status).toBe(303);
  });
});

describe('what cannot be believed', () => {
  const why = async () => {
    const [row] = await world.accounts.sql(
      "select count(*)::int as n from audit.entries where act = 'account.sign_in_failed'",
    );
    return row?.n as number;
  };

  it.each([
    ['another issuer', { iss: 'https://login.other.example' }],
    ['another audience', { aud: 'somebody-else' }],
    ['another nonce', { nonce: 'one-of-before' }],
    ['an expiry that is past', { exp: 1_700_000_000 }],
    ['no subject', { sub: undefined }],
  ])('[ACC.S7.9] an ID token with %s is refused and written down', async (what, claims) => {
    const account = await robin(`idris${what.length}`);
    world.northfold.openId.bend = { claims };
    const before = await why();
    const seen = await signInThrough(world.browser(), world.northfold);
    expect([seen.status, seen.html]).toEqual([403, expect.stringContaining('cannot trust')]);
    expect(await sessions(account)).toEqual([]);
    expect(await why()).toBe(before + 1);
  });

  it('[ACC.S7.10] a new published key is taken at once, one that is not published is refused', async () => {
    const { signingKey } = await import('#test/support/openid-provider.ts');
    await robin('lowri');
    const { openId } = world.northfold;
    const next = await signingKey('second');
    openId.bend = { key: next };
    expect((await signInThrough(world.browser(), world.northfold)).html).toContain('cannot trust');
    openId.published = [openId.key, next];
    expect((await signInThrough(world.browser(), world.northfold)).status).toBe(303);
    // A key of the right name, but not the one that was published.
    openId.bend = { key: await signingKey('second') };
    expect((await signInThrough(world.browser(), world.northfold)).html).toContain('cannot trust');
  });

  it('[ACC.S7.11] an answer counts once, in the browser that set off, within fifteen minutes', async () => {
    const account = await robin('mali');
    const browser = world.browser();
    const back = await setOff(browser, world.northfold);
    const address = back.pathname + back.search;
    // Somebody is lured to the address with the code of whoever sent it (login CSRF).
    expect((await world.browser().get(address)).html).toContain('not begun here');
    const kept = new Map(browser.cookies);
    expect((await browser.get(address)).status).toBe(303);
    expect((await browser.get(address)).html).toContain('not begun here');
    // The same with the cookie of before: state and code were used.
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get(address)).html).toContain('used already');
    const late = world.browser();
    const lateBack = await setOff(late, world.northfold);
    world.app.runtime.clock.advance({ minutes: 15 });
    expect((await late.get(lateBack.pathname + lateBack.search)).html).toContain('took too long');
    world.app.runtime.clock.advance({ minutes: -15 });
    expect(await sessions(account)).toHaveLength(1);
  });

  it('[ACC.S7.12] of two who bring the same answer at the same moment one is let in', async () => {
    const account = await robin('nerys');
    const browser = world.browser();
    const back = await setOff(browser, world.northfold);
    const seen = await Promise.all([1, 2].map(() => browser.get(back.pathname + back.search)));
    expect(seen.map(each => each.status).sort()).toEqual([303, 403]);
    expect(await sessions(account)).toHaveLength(1);
  });

  it('[ACC.S7.13] a code of another state, a spent code and a refusal there open nothing', async () => {
    await robin('owain');
    const page = `/sign-in/organisation/${world.northfold.id}/return`;
    for (const [query, words] of [
      ['code=guess', 'cannot trust'],
      ['error=access_denied', 'was cancelled'],
      ['error=server_error', 'cannot trust'],
    ]) {
      const browser = world.browser();
      const back = await setOff(browser, world.northfold);
      const iss = encodeURIComponent(world.northfold.openId.issuer);
      const state = back.searchParams.get('state');
      expect((await browser.get(`${page}?${query}&state=${state}&iss=${iss}`)).html).toContain(words);
    }
    const browser = world.browser();
    const back = await setOff(browser, world.northfold);
    back.searchParams.set('state', 'of-another');
    expect((await browser.get(back.pathname + back.search)).html).toContain('not begun here');
  });

  it('[ACC.S7.14] no service answers for another organisation', async () => {
    const { northfold, saltmarsh } = world;
    await robin('petra');
    saltmarsh.openId.person = { subject: 's-petra', email: 'petra@nfd.example' };
    // Set off to Northfold, come back with what Saltmarsh’s service gave: at its address, at theirs, with either name.
    for (const returned of [northfold, saltmarsh])
      for (const { issuer } of [northfold.openId, saltmarsh.openId]) {
        const browser = world.browser();
        const own = await setOff(browser, northfold);
        const other = await setOff(world.browser(), saltmarsh);
        const query = new URLSearchParams({ code: other.searchParams.get('code')!, iss: issuer });
        query.set('state', own.searchParams.get('state')!);
        const seen = await browser.get(`/sign-in/organisation/${returned.id}/return?${query}`);
        expect([seen.status, seen.html]).toEqual([
          403,
          expect.stringContaining(returned === northfold ? 'cannot trust' : 'not begun here'),
        ]);
      }
    // Its own service vouches for an address of Northfold.
    expect((await signInThrough(world.browser(), saltmarsh)).html).toContain(
      'not one of your organisation’s addresses',
    );
  });
});
