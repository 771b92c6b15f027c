import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { accountsWorld } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { errorsOf, type WorkbenchPages, wordsOf, workbenchPages } from '#test/support/workbench-pages.ts';
import { routes as readers } from '../../public/help/routes.ts';
import { routes } from './routes.ts';

let db: Database;
let pages: WorkbenchPages;
let browser: Visitor;
const one = '/workbench/help-pages/security-advice';
const text = {
  ...{ 'title.en': 'Stay safe', 'title.cy': '', 'body.en': '## Do\n- lock <b>it</b>\n\n{contact}', 'body.cy': '' },
  ...{ audience: 'workbench', seen: '0' },
};

beforeAll(async () => {
  db = await testDatabase();
  const world = accountsWorld(db);
  const account = await world.account('publisher', { kind: 'staff' });
  await world.staff(account, 'publisher');
  pages = await workbenchPages(smallRuntime(db), [...routes, ...readers]);
  browser = pages.as({ kind: 'administrator', account, roles: [{ role: 'publisher', organisation: null }] });
}, 60_000);
afterAll(async () => {
  await pages.close();
  await db.close();
});

describe('the pages where help is written', () => {
  it('[HLP.1.5] show a draft as readers would see it, and publish it with what is missing said', async () => {
    await browser.get(one);
    const shown = await browser.post(one, { ...text, act: 'preview' });
    expect(shown.html).toContain('<li>lock &lt;b>it&lt;/b></li>');
    expect((await browser.post(one, { ...text, act: 'save' })).status).toBe(303);
    expect((await browser.post(one, { ...text, act: 'save' })).status).toBe(409);
    const asked = await browser.get(`${one}/publication`);
    expect(wordsOf(asked)).toContain('Missing: title, text');
    expect(errorsOf(await browser.post(`${one}/publication`, { seen: '1', why: '' }))).toEqual([
      'why: Say what you changed, or why',
    ]);
    expect((await browser.post(`${one}/publication`, { seen: '1', why: 'Shorter' })).status).toBe(303);
    expect((await browser.get('/workbench/help/security-advice')).html).toContain('Stay safe');
    expect((await browser.get('/help/security-advice')).status).toBe(404);
    expect((await browser.get(`${one}/publication`)).status).toBe(409);
  });

  it('[HLP.1.6] bring a version back, and throw a draft away', async () => {
    expect(wordsOf(await browser.get(one))).toContain('Version 1, as it came with the product');
    await browser.get(`${one}/versions/1`);
    expect((await browser.post(`${one}/versions/1/restoration`)).location).toBe(one);
    expect((await browser.get(one)).html).toContain('value="Security advice"');
    await browser.get(`${one}/deletion`);
    expect((await browser.post(`${one}/deletion`, { seen: '1' })).status).toBe(303);
    expect((await browser.get(`${one}/versions/9`)).status).toBe(404);
    expect((await browser.get(`${one}/versions/1e5`)).status).toBe(404);
  });

  it('[HLP.1.7] begin a page of the provider’s own, and keep what was typed when something is wrong', async () => {
    await browser.get('/workbench/help-pages/new');
    const wrong = await browser.post('/workbench/help-pages/new', { ...text, slug: 'Two Words', audience: '' });
    expect(errorsOf(wrong).map(each => each.split(':')[0])).toEqual(['audience', 'slug']);
    expect(wrong.html).toContain('value="Two Words"');
    const made = await browser.post('/workbench/help-pages/new', {
      ...text,
      slug: 'travel',
      'body.en': '[x](nowhere)',
    });
    expect(made.location).toBe('/workbench/help-pages/travel');
    await browser.get('/workbench/help-pages/travel/publication');
    const refused = await browser.post('/workbench/help-pages/travel/publication', { seen: '1', why: 'New' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="/workbench/help-pages/travel#body.en"');
  });
});
