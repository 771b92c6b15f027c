import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { accountsWorld } from '#test/support/accounts-world.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { errorsOf, type WorkbenchPages, wordsOf, workbenchPages } from '#test/support/workbench-pages.ts';
import { routes } from './routes.ts';

let runtime: TestRuntime;
let pages: WorkbenchPages;
let browser: Visitor;
let list: string;
let one: string;

beforeAll(async () => {
  runtime = await testRuntime();
  const world = accountsWorld(runtime.db);
  const organisation = await world.organisation('NOR', { brand: { colour: '#7a1f5c' } });
  const account = await world.account('admin', { kind: 'staff', email: 'admin@service.example' });
  await world.staff(account, 'provider_administrator');
  pages = await workbenchPages(runtime, routes);
  browser = pages.as({
    kind: 'administrator',
    account,
    roles: [{ role: 'provider_administrator', organisation: null }],
  });
  list = `/workbench/organisations/${organisation}/notices`;
  one = `${list}/accepted/en`;
}, 60_000);
afterAll(async () => {
  await pages.close();
  await runtime.close();
});

const text = {
  subject: 'We have ((number))',
  body: 'Thank you <b>so</b> much.\n\n[Look]((link))',
  reason: 'Kinder',
  seen: '0',
};
const save = (more: object = {}) => browser.post(one, { ...text, ...more, act: 'save' });
const look = () => browser.get(one);

describe('the pages where the texts of notices are edited', () => {
  it('[NOT.4.8] show how a typed text would look, and save nothing', async () => {
    await look();
    const shown = await browser.post(one, { ...text, act: 'preview' });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('fill="#7a1f5c"');
    expect(shown.html).toContain('Thank you &lt;b>so&lt;/b> much.');
    expect(wordsOf(shown)).toContain('We have NOR/OM/0042');
    expect(wordsOf(await look())).toContain('Our words are sent in English');
  });

  it('[NOT.4.2] say what is wrong beside each field, with everything typed kept', async () => {
    const wrong = await save({ subject: 'Dear ((name))', body: 'Look at https://elsewhere.example', reason: '' });
    expect([wrong.status, errorsOf(wrong)]).toEqual([422, ['reason: Say why you change it']]);
    const again = await save({ subject: 'Dear ((name))', body: 'Look at https://elsewhere.example' });
    expect(errorsOf(again)).toEqual([
      'subject: This notice knows nothing called ((name)): use one of the placeholders below',
      'body: Leave out web addresses: ((link)) puts in the right one',
      'body: The text must contain ((link)): without it the notice is of no use',
      'body: The text must contain ((number)): without it the notice is of no use',
    ]);
    expect(again.html).toContain('Look at https://elsewhere.example</textarea>');
  });

  it('[NOT.4.7] save a text once, and tell whoever wrote at the same time', async () => {
    const saved = await save();
    expect([saved.status, saved.location]).toEqual([303, one]);
    const late = await save({ subject: 'Mine about ((number))' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('value="Mine about ((number))"');
    expect(wordsOf(late)).toContain('Nothing was saved');
    expect(wordsOf(await browser.get(list))).toContain('A referral is accepted The user it concerns');
  });

  it('[NOT.4.6] list every version, mail a test, and go back to ours with a reason', async () => {
    await look();
    expect((await browser.post(`${one}/test`)).status).toBe(303);
    await runtime.drain();
    expect(runtime.mail.at(-1)).toMatchObject({ to: 'admin@service.example', subject: '[Test] We have NOR/OM/0042' });
    const ask = await browser.get(`${one}/restoration`);
    expect(ask.status).toBe(200);
    expect(errorsOf(await browser.post(`${one}/restoration`, { seen: '1' }))).toEqual([
      'reason: Say why you change it',
    ]);
    expect((await browser.post(`${one}/restoration`, { seen: '1', reason: 'Ours' })).status).toBe(303);
    expect(wordsOf(await look())).toMatch(/Version 2, .*Our words again\..*Version 1, /);
    expect((await browser.get(`${one}/restoration`)).status).toBe(409);
  });

  it('[NOT.4.1] know no text, language or organisation that there is not', async () => {
    for (const address of [
      `${list}/accepted/fr`,
      `${list}/no_such/en`,
      `${list}/password_changed/en`,
      `/workbench/organisations/${newId()}/notices`,
    ])
      expect((await browser.get(address)).status, address).toBe(404);
    expect((await browser.get(`${list}/share_started.owner/cy`)).status).toBe(200);
  });
});
