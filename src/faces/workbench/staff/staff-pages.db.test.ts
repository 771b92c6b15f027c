import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { routes as lookedAfter } from '#faces/workbench/users/routes.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { catalogueProblems, untranslated } from '#platform/i18n/catalogue-problems.ts';
import type { StaffActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { errorsOf, type WorkbenchPages, wordsOf, workbenchPages } from '#test/support/workbench-pages.ts';
import { routes } from './routes.ts';
import { texts } from './texts.ts';

let db: Database;
let world: CaseWorld;
let pages: WorkbenchPages;
let trust: string;
let boss: StaffActor;
let nurse: StaffActor;
let browser: Visitor;

const root = '/workbench/staff';

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  pages = await workbenchPages(smallRuntime(db), [...routes, ...lookedAfter]);
  trust = await world.organisation('STP');
  boss = await world.staff('provider_administrator', trust);
  await world.sql('update accounts.staff_assignments set organisation_id = null where account_id = $1', [boss.account]);
  boss = { ...boss, kind: 'administrator', roles: [{ role: 'provider_administrator', organisation: null }] };
}, 60_000);
afterAll(async () => {
  await pages.close();
  await db.close();
});
beforeEach(async () => {
  nurse = await world.staff('nurse', trust);
  browser = pages.as(boss);
  await browser.get(root);
});

/** Posts and goes where it leads. */
async function act(url: string, fields: Record<string, string>) {
  const sent = await browser.post(url, fields);
  return { ...(await browser.follow(sent)), path: sent.location };
}

it('[ACC.V1.11] somebody is invited by a page that says all that is wrong at once and keeps what was typed', async () => {
  const wrong = await browser.post(root, { email: 'gwen', givenName: '<b>', 'from-day': '40', roles: 'nurse' });
  expect(wrong.status).toBe(422);
  expect(errorsOf(wrong).map(each => each.split(':')[0])).toEqual(
    expect.arrayContaining(['email', 'familyName', 'from', 'roles', 'reason']),
  );
  expect(wrong.html).toContain('value="gwen"');
  const email = `gwen.${newId().slice(-6)}@provider.example`;
  const right = {
    email,
    givenName: 'Gwen',
    familyName: 'Hughes',
    roles: 'nurse',
    organisations: trust,
    reason: 'New nurse',
  };
  const done = await act(root, right);
  expect(done.path).toMatch(/^\/workbench\/staff\/[0-9a-f-]{36}$/);
  const page = wordsOf(done);
  expect(page).toContain('The invitation is on its way');
  expect(page).toContain('New nurse');
  expect(page).toContain('STP Trust');
});

it('[ACC.V2.9] the page of a member of staff shows roles with their days, and each is changed and ended there with a reason', async () => {
  const url = `${root}/${nurse.account}`;
  const granted = await act(`${url}/roles`, {
    ...{
      role: 'physician',
      organisations: trust,
      'from-day': '1',
      'from-month': '6',
      'from-year': '2030',
      reason: 'Comes in June',
    },
  });
  expect(wordsOf(granted)).toMatch(/Physician To come STP Trust 1 June 2030 No end/);
  const link = /href="([^"]*\/roles\/[0-9a-f-]{36})\/ending"/.exec(granted.html)![1]!;
  const empty = await browser.post(`${link}/ending`, {});
  expect(errorsOf(empty)).toEqual(['reason: Say why']);
  const ended = await act(`${link}/ending`, { reason: 'Does not come' });
  expect(wordsOf(ended)).toContain('Does not come');
  expect(ended.html.split('id="roles"')[1]!.split('</table>')[0]).not.toContain('Physician');
  expect((await browser.get(`${root}/${boss.account}/roles/${link.split('/').at(-1)}`)).status).toBe(404);
});

it('[ACC.V4.39] leaving asks for each kind of work who gets it, links each error to its question, and keeps what was ticked', async () => {
  const other = await world.staff('nurse', trust);
  const id = await world.case(trust, undefined);
  await world.sql(`update cases.cases set claimed_by = $2 where id = $1`, [id, nurse.account]);
  const url = `${root}/${nurse.account}/leaving`;
  const asked = await browser.get(url);
  expect(wordsOf(asked)).toContain('1 open case at STP Trust');
  const field = `to.${trust}.open`;
  const none = await browser.post(url, {});
  expect(errorsOf(none)).toEqual(expect.arrayContaining(['reason: Say why']));
  const unsaid = await browser.post(url, { reason: 'Retires' });
  expect(errorsOf(unsaid)).toEqual([`${field}: Choose who gets this work at STP Trust`]);
  const kept = await browser.post(url, { [field]: other.account });
  expect(kept.html).toMatch(new RegExp(`value="${other.account}"[^>]*checked`));
  const left = await act(url, { [field]: other.account, reason: 'Retires' });
  expect(wordsOf(left)).toContain('has left');
  expect((await browser.get(url)).status).toBe(409);
});

it('[ACC.V1.12] the list is exported as filtered, and is there for provider administrators only', async () => {
  const file = await browser.get(`${root}/export?role=nurse&format=csv`);
  expect(file.html).toContain('Nurse');
  expect(file.html).not.toContain('Provider administrator');
  expect((await pages.as(nurse).get(root)).status).toBe(404);
});

it('[ACC.U4.63] the provider gives a user what nobody of the organisation holds, and the page says that nobody does', async () => {
  const user = await world.member(trust, 'Ursula User');
  const url = `/workbench/organisations/${trust}/users`;
  expect(wordsOf(await browser.get(url))).toContain('Ursula User');
  const asked = await browser.get(`${url}/${user.membership}/permissions`);
  expect(wordsOf(asked)).toContain('Administer users Nobody of the organisation holds this yet');
  const done = await act(`${url}/${user.membership}/permissions`, {
    ...{ organisation: trust, permissions: 'user_administration', reason: 'Their director asked' },
  });
  expect(done.path).toBe(`${url}/${user.membership}`);
  expect(wordsOf(done)).toContain('Administer users');
});

it('[ALL.12.61] the pages about staff can be read in both languages, and none is left English', () => {
  expect(catalogueProblems(texts)).toEqual([]);
  expect(untranslated(texts)).toEqual(['list.title']);
});
