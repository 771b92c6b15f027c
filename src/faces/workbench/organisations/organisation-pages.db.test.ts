import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import type { StaffActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { providerAdministrator } from '#test/support/provider-administrator.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { errorsOf, type WorkbenchPages, wordsOf, workbenchPages } from '#test/support/workbench-pages.ts';
import { routes as hierarchyRoutes } from '../hierarchy/routes.ts';
import { routes } from './routes.ts';

let db: Database;
let world: CaseWorld;
let pages: WorkbenchPages;
let administrator: StaffActor;
let browser: Visitor;
let works: string;
let own: string;
let counter = 0;
const reason = 'Their letter of Monday';

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  pages = await workbenchPages(smallRuntime(db), [...routes, ...hierarchyRoutes]);
  administrator = await providerAdministrator(world, await world.organisation('ZY'));
}, 60_000);
afterAll(async () => {
  await pages.close();
  await db.close();
});
beforeEach(async () => {
  counter += 1;
  works = await world.organisation(`OP${String.fromCharCode(64 + counter)}`);
  own = `/workbench/organisations/${works}`;
  browser = pages.as(administrator);
});

const fieldsOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

it('[ACC.O3.1] an organisation is made from the list, and its page shows its code', async () => {
  const form = await browser.get('/workbench/organisations/new');
  const fields = { key: fieldsOf(form.html, 'key'), code: 'mill', name: 'Mill & Sons <b>', forms: 'OM' };
  const wrong = await browser.post('/workbench/organisations/new', { ...fields, domains: 'none' });
  expect([wrong.status, errorsOf(wrong)]).toEqual([
    422,
    ['domains: Enter mail domains such as works.example, one a line, each once'],
  ]);
  expect(wrong.html).toContain('value="Mill &amp; Sons &lt;b>"');
  const made = await browser.post('/workbench/organisations/new', { ...fields, domains: 'mill.example' });
  expect(made.status).toBe(303);
  const again = await browser.post('/workbench/organisations/new', { ...fields, domains: 'mill.example' });
  expect(again.location).toBe(made.location);
  expect(wordsOf(await browser.follow(made))).toMatch(
    /Verification code [A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4} \(issue 1\)/,
  );
});

it('[ACC.O3.4] a stale page gets its text back, with what the section says now, and is saved when pressed again', async () => {
  const mine = await browser.get(`${own}/domains`);
  const theirs = pages.as(administrator);
  const page = await theirs.get(`${own}/domains`);
  await theirs.post(`${own}/domains`, { seen: fieldsOf(page.html, 'seen'), domains: 'theirs.example', reason });
  const stale = await browser.post(`${own}/domains`, {
    seen: fieldsOf(mine.html, 'seen'),
    domains: 'mine.example',
    reason,
  });
  expect(stale.status).toBe(409);
  expect(wordsOf(stale)).toContain('Somebody changed this while you were here');
  expect(wordsOf(stale)).toContain('theirs.example');
  expect(stale.html).toContain('>mine.example</textarea>');
  const saved = await browser.post(`${own}/domains`, {
    seen: fieldsOf(stale.html, 'seen'),
    domains: 'mine.example',
    reason,
  });
  expect(saved.location).toBe(own);
  expect(wordsOf(await browser.follow(saved))).toContain('Mail domains mine.example');
});

it('[ACC.R3.10] a weaker choice stands in the security report with its reason, in Welsh too', async () => {
  const page = await browser.get(`${own}/security`);
  const fields = { idleMinutes: '30', password: 'modern', lockAfter: '3', secondFactor: 'all', dormantDays: '365' };
  await browser.post(`${own}/security`, { ...fields, seen: fieldsOf(page.html, 'seen'), reason: 'Long visits <i>' });
  const words = wordsOf(await browser.get(own));
  expect(words).toContain('Security report These settings are weaker than the service recommends.');
  expect(words).toContain('Chosen by Sam Clinic, 10 March 2026');
  expect(words).toContain('Long visits &lt;i>');
  expect(wordsOf(await pages.as(administrator, 'cy').get(own))).toContain('Adroddiad diogelwch');
});

it('[ACC.O3.5] what cannot be is said at its field, and everything typed is kept', async () => {
  const page = await browser.get(`${own}/security`);
  const fields = {
    idleMinutes: 'ten',
    password: 'modern',
    lockAfter: '11',
    secondFactor: 'all',
    dormantDays: '365',
    reason: '',
  };
  const seen = fieldsOf(page.html, 'seen');
  const wrong = await browser.post(`${own}/security`, { ...fields, seen });
  expect(errorsOf(wrong)).toEqual(['reason: Say why the organisation is changed.']);
  const still = await browser.post(`${own}/security`, { ...fields, seen, reason });
  expect(errorsOf(still)).toEqual([
    'idleMinutes: Minutes of rest are a whole number from 5 to 60',
    'lockAfter: Wrong passwords before the lock are a whole number from 3 to 10',
  ]);
  expect(still.html).toContain('value="ten"');
});

it('[ACC.O1.10] the code is renewed with a reason and shown once more to be copied', async () => {
  const [before] = await world.sql('select verification_code as code from organisations.organisations where id = $1', [
    works,
  ]);
  await browser.get(`${own}/verification-code`);
  const done = await browser.post(`${own}/verification-code`, { issue: '1', reason });
  const shown = wordsOf(await browser.follow(done));
  expect(shown).toContain('The new verification code');
  expect(shown).not.toContain(String(before!.code));
  expect((await browser.post(`${own}/verification-code`, { issue: '1', reason })).status).toBe(409);
});

it('[ACC.O3.7] a list is looked at before it is applied; what was changed after the look is looked at again', async () => {
  await browser.get(`${own}/locations/new`);
  const text = 'Depot\nYard';
  const look = await browser.post(`${own}/locations/new`, { 'paste:rows': text, look: 'yes' });
  expect(wordsOf(look)).toContain('2 names will be added.');
  const seen = fieldsOf(look.html, 'seen');
  const other = await browser.post(`${own}/locations/new`, { 'paste:rows': 'Mill', apply: 'yes', seen, reason });
  expect(wordsOf(other)).toContain('One name will be added.');
  const unsaid = await browser.post(`${own}/locations/new`, { 'paste:rows': text, apply: 'yes', seen });
  expect(errorsOf(unsaid)).toEqual(['reason: Say why the organisation is changed.']);
  const done = await browser.post(`${own}/locations/new`, { 'paste:rows': text, apply: 'yes', seen, reason });
  expect(done.location).toBe(`${own}/locations`);
  expect(wordsOf(await browser.follow(done))).toContain('Depot Rename Depot Remove Depot');
});

it('[ACC.O3.8] a CSV file is taken as the text; wrong rows stand first and nothing can be applied', async () => {
  const page = await browser.get(`${own}/departments/new`);
  const body = [
    ...['--edge', 'content-disposition: form-data; name="csrf"', '', fieldsOf(page.html, 'csrf'), '--edge'],
    ...['content-disposition: form-data; name="csv:rows"; filename="list.csv"', 'content-type: text/csv', ''],
    ...['Caf\xe9', 'a,b', '--edge--', ''],
  ].join('\r\n');
  const look = await browser.send('POST', `${own}/departments/new`, Buffer.from(body, 'latin1'), {
    'content-type': 'multipart/form-data; boundary=edge',
  });
  const words = wordsOf(look);
  expect(words).toContain('One name will be added. One line must be mended first.');
  expect(words.indexOf('a, b')).toBeLessThan(words.indexOf('Café Will be added'));
  expect(look.html).not.toContain('name="apply"');
});

it('[ACC.O4.3, ACC.O4.6] a move is shown before it is made, and again where the tree changed meanwhile', async () => {
  const top = await world.node(works, 'Works');
  const [north, south] = [await world.node(works, 'North', top), await world.node(works, 'South', top)];
  const crew = await world.node(works, 'Crew', north);
  const nia = await world.member(works, 'Nia North', { holds: [north] });
  await world.case(works, await world.member(works, 'Wil Worker', { node: crew }));
  const place = `${own}/hierarchy/${crew}/place`;
  expect(wordsOf(await browser.get(`${own}/hierarchy`))).toContain('North Held by Nia North.');
  expect((await browser.get(place)).html).not.toContain(`value="${crew}"`);
  const look = await browser.post(place, { to: south });
  expect(wordsOf(look)).toContain('Nia North sees one case fewer');
  await world.sql('delete from accounts.node_holders where membership_id = $1', [nia.membership]);
  const stale = await browser.post(place, { to: south, seen: fieldsOf(look.html, 'seen'), reason });
  expect([stale.status, wordsOf(stale).includes('Nobody sees more or fewer cases.')]).toEqual([409, true]);
  const done = await browser.post(place, { to: south, seen: fieldsOf(stale.html, 'seen'), reason });
  expect(wordsOf(await browser.follow(done))).toContain('Works › South › Crew');
  const wrong = await browser.post(`${own}/hierarchy/${south}/place`, { to: crew });
  expect(errorsOf(wrong)).toEqual(['to: A position cannot stand below itself, or below one that stands below it']);
});

it('[ACC.O4.4] holders are found by name, looked at and set without script', async () => {
  const top = await world.node(works, 'Works');
  const nia = await world.member(works, 'Nia North');
  await world.case(works, await world.member(works, 'Wil Worker', { node: top }));
  const holders = `${own}/hierarchy/${top}/holders`;
  await browser.get(holders);
  const found = await browser.post(holders, { find: 'nia', search: 'yes' });
  expect(found.html).toContain(`value="${nia.membership}"`);
  const look = await browser.post(holders, { holders: nia.membership });
  expect(wordsOf(look)).toContain('Nia North sees one case more');
  const unsaid = await browser.post(holders, { holders: nia.membership, seen: fieldsOf(look.html, 'seen') });
  expect(errorsOf(unsaid)).toEqual(['reason: Say why the organisation is changed.']);
  const done = await browser.post(holders, { holders: nia.membership, seen: fieldsOf(unsaid.html, 'seen'), reason });
  expect(wordsOf(await browser.follow(done))).toContain('Who holds it Nia North');
});
