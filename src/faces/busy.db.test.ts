import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#test/support/app.ts';
import { visitor } from '#test/support/visitor.ts';

const nobody = { patienceMs: 0, few: 0, inside: 0, alike: 0, delayMs: 0 };
const open = { patienceMs: 60_000, few: 100, inside: 100, alike: 100, delayMs: 60_000 };
const limits = { first: open, usual: open, last: open };

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ web: { limits } });
}, 120_000);
afterAll(() => app?.close());

const full = () => Object.assign(limits, { first: nobody, usual: nobody, last: nobody });
const quiet = () => Object.assign(limits, { first: open, usual: open, last: open });

describe('whoever must be refused for a moment', () => {
  it('[ALL.3.72] is told so in their language, with when to come back, before anybody asks the database', async () => {
    full();
    const { query } = app.runtime.db.pool;
    let asked = 0;
    app.runtime.db.pool.query = (() => {
      asked += 1;
      throw new Error('the database was asked');
    }) as never;
    const browser = visitor(app.web);
    const english = await browser.get('/register');
    const welsh = await browser.get('/register?lang=cy');
    app.runtime.db.pool.query = query;
    quiet();
    expect([english.status, welsh.status, asked]).toEqual([503, 503, 0]);
    expect(english.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
    expect(english.html).toContain('We are busy for a moment');
    expect(welsh.html).toContain('Rydym yn brysur am eiliad');
    expect(welsh.html).toContain('href="/register?lang=cy"');
  });

  it('[ALL.3.72] gets back what they typed, to send it again by one press; passwords are left out', async () => {
    const browser = visitor(app.web);
    await browser.get('/register');
    full();
    const typed = { givenName: 'Tegwen "T" <Pugh>', jobTitle: 'Fleet\nlead', password: 'Heron+lamp+29' };
    const refused = await browser.post('/register', typed);
    quiet();
    expect(refused.status).toBe(503);
    expect(refused.html).not.toContain('Heron');
    const again = refused.html.slice(refused.html.indexOf('<form'));
    expect(again).toMatch(/^<form method="post" action="\/register"/);
    const fields = [...again.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    expect(fields.map(([, name]) => name)).toEqual(['csrf', 'givenName', 'jobTitle']);
    const sent = Object.fromEntries(fields.map(([, name, value]) => [name, plain(value!)]));
    const shown = await browser.post('/register', sent);
    expect(shown.status).toBe(422);
    expect(plain(shown.html)).toContain('value="Tegwen "T" <Pugh>"');
  });

  it('[ALL.3.72] gets back the fields of a form with files too', async () => {
    full();
    const body = ['--b', 'Content-Disposition: form-data; name="v:reason"', '', 'Back pain', '--b'];
    body.push('Content-Disposition: form-data; name="f:one"; filename="a.txt"', '', 'x'.repeat(200_000), '--b--', '');
    const answer = await app.web.inject({
      method: 'POST',
      url: '/employer/referrals/0190c0de-0000-7000-8000-000000000001/reasons',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'accept-language': 'cy' },
      payload: body.join('\r\n'),
    });
    quiet();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('name="v:reason" value="Back pain"');
    expect(answer.body).toContain('enctype="multipart/form-data"');
    expect(answer.body).toContain('Ni chedwir ffeiliau ar y dudalen hon');
  });

  it('[ALL.3.73] with the database away gets the same page, whatever they asked for', async () => {
    const { connect } = app.runtime.db.pool;
    app.runtime.db.pool.connect = (() =>
      Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))) as never;
    const browser = visitor(app.web);
    browser.cookies.set('__Host-session', 'x'.repeat(43));
    const answers = [await browser.get('/employer'), await browser.post('/sign-in', { name: 'nia' })];
    app.runtime.db.pool.connect = connect;
    expect(answers.map(answer => answer.status)).toEqual([503, 503]);
    expect(answers[1]!.html).toContain('name="name" value="nia"');
    expect(answers[1]!.headers['retry-after']).toBe('5');
  });

  it('whoever hangs up leaves the door', async () => {
    await fetch(`${app.url}/register`, { signal: AbortSignal.timeout(3) }).catch(() => {});
    await Promise.all(Array.from({ length: 8 }, () => fetch(`${app.url}/register`)));
    expect(await app.web.admission.emptied(2_000)).toBe(true);
  });
});

const plain = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
