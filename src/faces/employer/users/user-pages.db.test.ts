import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addressesAt } from '#faces/users/addresses.ts';
import { texts } from '#faces/users/texts.ts';
import { userColumnsFor } from '#faces/users/users.view.tsx';
import type { Database } from '#platform/db/database.ts';
import { csrfToken } from '#platform/http/csrf.ts';
import { words as say } from '#platform/i18n/catalogue.ts';
import type { EmployerActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { faceServer } from '#test/support/face-server.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { routes } from './routes.ts';

let db: Database;
let world: CaseWorld;
let app: FastifyInstance;
let trust: string;
let north: string;
let south: string;
let administrator: EmployerActor;
let user: EmployerActor;
const people = new Map<string, EmployerActor>();
let counter = 0;

const root = '/employer/users';
const get = (url: string, who = 'administrator') => app.inject({ url, cookies: { session: who } });
const post = (url: string, fields: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    cookies: { session: 'administrator' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      csrf: csrfToken('a secret of this test'),
      organisation: trust,
      ...fields,
    }).toString(),
  });
const words = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  app = await faceServer(smallRuntime(db), routes, people);
}, 60_000);
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  counter += 1;
  trust = await world.organisation(`UP${String.fromCharCode(64 + counter)}`);
  const top = await world.node(trust, 'Trust');
  [north, south] = [await world.node(trust, 'North', top), await world.node(trust, 'South', top)];
  administrator = await world.member(trust, 'Ada Admin', { permissions: ['refer', 'user_administration', 'reassign'] });
  user = await world.member(trust, 'Ursula User', { node: north });
  people.set('administrator', administrator).set('user', user);
});

it('[ACC.U1.2] the list is filtered by state and exported as filtered', async () => {
  await world.sql("update accounts.memberships set state = 'disabled' where id = $1", [user.membership]);
  const page = words((await get(`${root}?state=disabled`)).body);
  expect(page).toContain('Ursula User');
  expect(page).not.toContain('Ada Admin');
  const file = (await get(`${root}/export?state=disabled&format=csv`)).body;
  expect(file).toContain('Ursula User');
  expect(file).toContain('Disabled');
  expect(file).not.toContain('Ada Admin');
});

it('[ACC.U1.7] the export of the users has the last sign-in with its time, in a spreadsheet too', async () => {
  await world.sql("update accounts.accounts set last_sign_in_at = '2026-03-01T14:25:00Z' where id = $1", [
    user.account,
  ]);
  expect((await get(`${root}/export?format=csv`)).body).toMatch(/Ursula User.*1 March 2026.*14:25/);
  const columns = userColumnsFor(say(texts, 'en'), { locale: 'en', zone: 'Europe/London' }, addressesAt(root));
  // A spreadsheet's own day would lose the time.
  expect(columns.find(({ key }) => key === 'lastSignIn')!.day).toBeUndefined();
});

it('[ACC.U1.3] nobody else finds the list or a user', async () => {
  for (const url of [root, `${root}/shares`, `${root}/${administrator.membership}`, `${root}/export`])
    expect((await get(url, 'user')).statusCode).toBe(404);
});

it('[ACC.U2.2] disabling asks why, and says what is still owned', async () => {
  await world.case(trust, user);
  await world.case(trust, user, { tab: 'pending' });
  await world.case(trust, user, { tab: 'closed' });
  const url = `${root}/${user.membership}/disabling`;
  expect(words((await get(url)).body)).toContain('still owns 2 cases that are not closed');
  const missing = await post(url);
  expect(missing.statusCode).toBe(422);
  expect(missing.body).toContain('href="#reason"');
  const done = await post(url, { reason: 'Left' });
  expect([done.statusCode, done.headers.location]).toEqual([303, `${root}/${user.membership}`]);
  expect(words((await get(`${root}/${user.membership}`)).body)).toContain('Disabled');
});

it('[ACC.U5.3] a move is shown before it is saved, also to whoever pressed save at once', async () => {
  await world.member(trust, 'Sol South', { holds: [south] });
  await world.case(trust, user);
  const url = `${root}/${user.membership}/place`;
  const chosen = { node: south, reason: 'New team' };
  const shown = await post(url, chosen);
  expect(shown.statusCode).toBe(200);
  expect(words(shown.body)).toContain('Sol South sees 1 case more');
  expect(shown.body).toContain('New team</textarea>');
  const seen = /name="seen" value="([^"]+)"/.exec(shown.body)![1]!;
  expect((await post(url, { ...chosen, node: north, seen })).statusCode).toBe(409);
  const done = await post(url, { ...chosen, seen });
  expect(done.statusCode).toBe(303);
  expect(words((await get(`${root}/${user.membership}`)).body)).toContain('Trust › South');
});

it('[ACC.U1.5] a share is removed from the list of all shares', async () => {
  await world.share(user, administrator);
  const page = (await get(`${root}/shares`)).body;
  expect(words(page)).toContain('Ursula User');
  const ending = /action="([^"]+\/ending)"/.exec(page)![1]!;
  expect((await post(ending, { kind: 'share' })).statusCode).toBe(303);
  expect(words((await get(`${root}/shares`)).body)).toContain('Nobody shares cases at the moment');
});

it('[ACC.U3.4] everything of a user is given to somebody found by name', async () => {
  await world.case(trust, user);
  const url = `${root}/${user.membership}/cases`;
  const found = await post(url, { words: 'ada', look: 'yes', reason: 'Left' });
  expect(found.body).toContain(`value="${administrator.membership}"`);
  expect(found.body).toContain('Left</textarea>');
  expect((await post(url, { to: administrator.membership, reason: 'Left' })).statusCode).toBe(303);
  expect(words((await get(`${root}/${user.membership}`)).body)).toContain('0 open');
});

it('[ACC.U6.1] people are added from a pasted list, after a look at each row', async () => {
  const url = `${root}/import`;
  const rows =
    'Given name;Family name;E-mail;Position\nMair;Made;mair.made@people.example;North\nSol;South;sol@far.example;Nowhere';
  const look = await post(url, { 'paste:rows': rows, look: 'yes' });
  const said = words(look.body);
  expect(said).toContain('One person will be written to. One row must be mended first. Nothing has been changed yet.');
  expect(said).toContain('“sol@far.example” is in no mail domain of the organisation · There is no position “Nowhere”');
  expect(look.body).not.toContain('name="apply"');
  const good = rows.split('\n').slice(0, 2).join('\n');
  const again = await post(url, { 'paste:rows': good, look: 'yes', reason: 'New starters' });
  const seen = /name="seen" value="([^"]+)"/.exec(again.body)![1]!;
  expect((await post(url, { 'paste:rows': good, apply: 'yes', seen })).statusCode).toBe(422);
  const done = await post(url, { 'paste:rows': good, apply: 'yes', seen, reason: 'New starters' });
  expect([done.statusCode, done.headers.location]).toEqual([303, root]);
  expect(words((await get(`${root}?state=pending`)).body)).toContain('Mair Made');
});
