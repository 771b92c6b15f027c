import { afterAll, beforeAll, expect, it } from 'vitest';
import { securityEventKinds } from '#modules/accounts/index.ts';
import { noticeKinds } from '#modules/notices/index.ts';
import { type Credentials, openSession } from '#test/isolation/callers.ts';
import { knock } from '#test/isolation/knock.ts';
import { type TestApp, testApp } from '#test/support/app.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { texts as history } from '../../history-texts.ts';

let app: TestApp;
let world: CaseWorld;
let council: string;
let ferries: string;
let ada: Credentials;
let sam: Credentials & { account: string; membership: string };

const now = () => app.runtime.clock.now();
const as = (who: Credentials, url: string, body?: Record<string, string>) =>
  knock(app, who, { method: body ? 'POST' : 'GET', url, ...(body ? { body } : {}) });
const words = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const enrol = (account: string) =>
  world.sql(
    `insert into accounts.factors (id, account_id, kind, sealed_secret, confirmed_at, created_at)
     values (gen_random_uuid(), $1, 'authenticator', '', $2, $2)`,
    [account, now()],
  );

beforeAll(async () => {
  app = await testApp();
  world = caseWorld(app.runtime.db);
  [council, ferries] = [await world.organisation('COU'), await world.organisation('FER')];
  const administrator = await world.member(council, 'Ada Admin', {
    permissions: ['refer', 'user_administration', 'shared_services_approval'],
  });
  const member = await world.member(ferries, 'Sam Okoro', { permissions: ['refer', 'user_administration'] });
  ada = await openSession(world, now(), { account: administrator.account, organisation: council });
  sam = {
    ...(await openSession(world, now(), { account: member.account, organisation: ferries })),
    ...{ account: member.account, membership: member.membership },
  };
}, 120_000);
afterAll(() => app.close());

it('[ACC.M2.15] whoever asks sees four steps with their dates, and those who decide approve on a page', async () => {
  const list = '/employer/shared-services';
  expect(words((await as(ada, list)).body)).toContain('nobody can ask');
  expect((await as(ada, `${list}/code`, { reason: '' })).status).toBe(422);
  expect((await as(ada, `${list}/code`, { reason: 'First' })).status).toBe(303);
  const code = /<code>([^<]+)<\/code>/.exec((await as(ada, list)).body)![1]!;
  const wrong = await as(sam, '/account/services', { code: 'KD3M-<script>' });
  expect([wrong.status, wrong.body.includes('href="#code"'), wrong.body.includes('KD3M-&lt;script>')]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await as(sam, '/account/services', { code })).status).toBe(303);
  const steps = async () => words((await as(sam, '/account/services')).body);
  expect(await steps()).toMatch(/COU Trust Second factor needed Requested .*2026.* Set up an authenticator app/);
  await enrol(sam.account);
  expect(await steps()).toMatch(
    /Waits for a decision .*Second factor set up .*2026.* administrators of COU Trust decide/,
  );
  const { noteEnrolments } = await import('#modules/shared-services/index.ts');
  await noteEnrolments(app.runtime);
  const [row] = await world.sql('select id from shared_services.requests');
  const approval = `${list}/${row!.id}/approval`;
  expect((await as(ada, approval)).body).toContain('Sam Okoro');
  const unfinished = await as(ada, approval, { department: 'x' });
  expect([unfinished.status, unfinished.body.includes('href="#permissions"')]).toEqual([422, true]);
  expect((await as(ada, approval, { permissions: 'user_administration' })).status).toBe(303);
  expect(await steps()).toMatch(/Active Requested .* Approved by its administrators .*2026/);
  expect((await as(sam, '/employer')).body).toContain('/choose');
});

it('[ALL.14.5] a form sent after switching organisation in a second window changes nothing, and says whose it is', async () => {
  const [user] = [await world.member(ferries, 'Ursula User')];
  const form = `/employer/users/${user.membership}/disabling`;
  const shown = await as(sam, form);
  expect(shown.body).toContain(`name="organisation" value="${ferries}"`);
  const chosen = await app.web.inject({
    ...{ method: 'POST', url: '/choose' },
    headers: {
      ...{ cookie: `__Host-session=${sam.cookies.session}`, host: new URL(app.url).host, origin: app.url },
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ csrf: sam.csrf, to: council }).toString(),
  });
  const session = chosen.cookies.find(({ name }) => name.endsWith('session'))!.value;
  const second = { ...sam, cookies: { ...sam.cookies, session }, organisation: council };
  expect((await as(second, '/employer')).body).toContain('COU Trust');
  const stray = await as({ ...second, organisation: ferries }, form, { reason: 'Typed for the ferries' });
  expect(stray.status).toBe(409);
  expect(words(stray.body)).toContain('This belongs to FER Trust');
  expect(stray.body).toContain('Typed for the ferries');
  const state = () => world.sql('select state from accounts.memberships where id = $1', [user.membership]);
  expect(await state()).toEqual([{ state: 'active' }]);
  // The other window's own users are those of the council alone.
  expect(words((await as(second, '/employer/users')).body)).not.toContain('Ursula User');
  expect((await as(second, `/employer/users/${user.membership}`)).status).toBe(404);
  sam = { ...sam, ...second };
});

it('[ACC.M2.10] leaving asks why, and is over with the next click', async () => {
  const [row] = await world.sql('select id from shared_services.requests');
  const leaving = `/account/services/${row!.id}/leaving`;
  expect((await as(sam, leaving, { reason: '' })).status).toBe(422);
  expect((await as(sam, leaving, { reason: 'Over' })).status).toBe(303);
  expect((await as(sam, '/account/services')).body).toContain('Left');
  const home = { ...sam, organisation: ferries };
  expect((await as(home, '/employer')).body).not.toContain('COU Trust');
  expect((await as(sam, leaving)).status).toBe(409);
});

it('[ACC.S6.7] every kind of the history is a notice of that kind, and has its words', async () => {
  const notices = new Set<string>(noticeKinds);
  const kinds = securityEventKinds.filter(kind => kind !== 'signed_in');
  expect(kinds.filter(kind => !notices.has(kind))).toEqual([]);
  for (const kind of kinds) expect([kind in history.en, `kind.${kind}` in history.cy]).toEqual([false, true]);
  const page = await as(sam, '/account/history');
  expect(words(page.body)).toContain('Work for another organisation');
  // Pages of an account belong to no organisation, and their forms name none.
  const { organisation: _, ...bare } = sam;
  expect((await as(bare, '/account/history/not-me', {})).location).toBe('/account/password');
});
