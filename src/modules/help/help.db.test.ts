import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import {
  type Actor,
  ask,
  Invalid,
  NotVisible,
  perform,
  Refused,
  Stale,
  WrongState,
} from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { discardDraft, publishPage } from './publishing/publish-page.ts';
import { listPages, readPage, readVersion } from './publishing/read-page.ts';
import { restoreVersion } from './publishing/restore-version.ts';
import { saveDraft } from './publishing/save-draft.ts';
import { listHelp, readHelp } from './reading/read-help.ts';
import { searchHelp } from './reading/search-help.ts';
import { shippedPage } from './shipped-pages.ts';

let database: Database;
let world: AccountsWorld;
let publisher: Actor;
const gate = { kind: 'gate' } as const;

beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  const account = await world.account('publisher', { kind: 'staff' });
  await world.staff(account, 'publisher');
  publisher = { kind: 'administrator', account, roles: [{ role: 'publisher', organisation: null }] };
});
afterAll(() => database.close());

const page = {
  audience: ['employer'],
  title: { en: 'Sick notes', cy: 'Nodiadau salwch' },
  body: { en: 'Send a **sick note**.', cy: 'Anfonwch **nodyn salwch**.' },
};
const save = (slug: string, given: object = {}, actor = publisher) =>
  perform(world.runtime, saveDraft, actor, { slug, ...page, seen: 0, ...given });
const publish = (slug: string, seen: number, reason = 'Clearer') =>
  perform(world.runtime, publishPage, publisher, { slug, seen, reason });
const read = (slug: string, locale: 'en' | 'cy' = 'en', audience = 'employer') =>
  ask(world.runtime, readHelp, gate, { audience, locale, slug });
const search = (words: string, locale: 'en' | 'cy' = 'en', audience = 'employer') =>
  ask(world.runtime, searchHelp, gate, { audience, locale, words, made: { 'case-statuses': 'Report in preparation' } });
const problems = (act: Promise<unknown>) =>
  act.then(
    () => [],
    error => (error instanceof Invalid ? error.problems.map(({ field, message }) => `${field} ${message}`) : error),
  );

describe('help', () => {
  it('[HLP.1.3] shows each reader the pages meant for them, as they came while nobody changed them', async () => {
    const slugs = async (audience: string) =>
      (await ask(world.runtime, listHelp, gate, { audience, locale: 'cy' })).map(each => each.slug);
    expect(await slugs('employer')).toContain('sickness-absence');
    expect(await slugs('public')).not.toContain('sickness-absence');
    expect(await read('security-advice', 'cy')).toMatchObject({ version: 1, title: 'Cyngor diogelwch', locale: 'cy' });
    await expect(read('working-here')).rejects.toThrow(NotVisible);
    await expect(read('no-such-page')).rejects.toThrow(NotVisible);
  });

  it('[HLP.1.4] is found by all its words, accents and capitals apart, title first, in the reader’s language', async () => {
    expect((await search('SECURITY advice'))[0]).toMatchObject({ slug: 'security-advice' });
    expect((await search('cyfrinair', 'cy')).map(each => each.slug)).toContain('security-advice');
    expect((await search('llaw-drin')).length).toBe(0);
    expect((await search('report in preparation')).map(each => each.slug)).toEqual(['case-statuses']);
    expect(await search('   ')).toEqual([]);
    expect(await search('zzz-nothing')).toEqual([]);
    const [found] = await search('fit note');
    expect(found!.excerpt.toLowerCase()).toContain('fit note');
  });

  it('[HLP.1.5] is changed by a draft that nobody sees before it is published as the next version, with a reason', async () => {
    await save('sickness-absence');
    expect((await read('sickness-absence')).version).toBe(1);
    expect(await problems(publish('sickness-absence', 1, ' '))).toEqual(['reason help_reason']);
    await publish('sickness-absence', 1);
    expect(await read('sickness-absence', 'cy')).toMatchObject({ version: 2, title: 'Nodiadau salwch' });
    await save('sickness-absence', { body: { en: 'Third.', cy: '' }, title: { en: 'Third', cy: '' } });
    expect(await ask(world.runtime, readPage, publisher, { slug: 'sickness-absence' })).toMatchObject({
      ...{ missing: ['title', 'body'], draft: { revision: 1 } },
      versions: [{ version: 2, published: { reason: 'Clearer', by: 'Robin Marsh' } }, { version: 1 }],
    });
    await publish('sickness-absence', 1, 'Shorter');
    expect(await read('sickness-absence')).toMatchObject({ version: 3, body: 'Third.' });
    // Missing Welsh: what came with the product.
    expect(await read('sickness-absence', 'cy')).toMatchObject({ title: shippedPage('sickness-absence')!.title.cy });
    expect((await search('sick note')).map(each => each.slug)).not.toContain('sickness-absence');
    await expect(publish('sickness-absence', 1)).rejects.toThrow(WrongState);
  });

  it('[HLP.1.6] brings an earlier version back as a draft, never over a draft there is', async () => {
    const restore = (version: number) =>
      perform(world.runtime, restoreVersion, publisher, { slug: 'security-advice', version });
    await expect(restore(7)).rejects.toThrow(NotVisible);
    await save('security-advice');
    await expect(restore(1)).rejects.toThrow(WrongState);
    await perform(world.runtime, discardDraft, publisher, { slug: 'security-advice', seen: 1 });
    await restore(1);
    expect(await ask(world.runtime, readVersion, publisher, { slug: 'security-advice', version: 1 })).toMatchObject(
      shippedPage('security-advice')!.title.en ? { title: shippedPage('security-advice')!.title } : {},
    );
    await publish('security-advice', 1, 'As it was');
    expect(await read('security-advice')).toMatchObject({ version: 2, title: 'Security advice' });
  });

  it('[HLP.1.7] has pages of the provider’s own, English where Welsh is missing, and refuses what cannot stand', async () => {
    const own = { title: { en: 'Travel to us', cy: '' }, body: { en: 'By train. [More](getting-started)', cy: '' } };
    await save('travel', { ...own, begin: true });
    await publish('travel', 1);
    expect(await read('travel', 'cy')).toMatchObject({ version: 1, title: 'Travel to us', locale: 'en' });
    expect(await problems(save('travel', { begin: true }))).toEqual(['slug help_slug_taken']);
    expect(await problems(save('Travel to us', { begin: true }))).toEqual(['slug help_slug']);
    expect(await problems(save('new', { begin: true }))).toEqual(['slug help_slug']);
    expect(await problems(save('travel', { audience: [] }))).toEqual(['audience help_audience']);
    await expect(save('never-begun')).rejects.toThrow(NotVisible);
    await save('travel', { body: { en: '[Gone](no-such-page)', cy: '' }, title: { en: ' ', cy: '' } });
    expect(await problems(publish('travel', 1))).toEqual(['title.en help_title_missing', 'body.en help_link']);
    expect(
      (await ask(world.runtime, listPages, publisher, { locale: 'cy' })).find(each => each.slug === 'travel'),
    ).toEqual({
      ...{ slug: 'travel', title: 'Travel to us', version: 1, hasDraft: true, ours: false },
    });
  });

  it('[HLP.1.8] written by two at the same moment keeps one; the other is told', async () => {
    const both = await Promise.allSettled([save('questions'), save('questions', { title: { en: 'Mine', cy: '' } })]);
    expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(each => each.status === 'rejected')).toMatchObject({ reason: expect.any(Stale) });
    await expect(save('questions')).rejects.toThrow(Stale);
    await save('questions', { seen: 1 });
    await expect(publish('questions', 1)).rejects.toThrow(Stale);
  });

  it('[HLP.1.9] is written by publishers alone, in the application and in the database', async () => {
    const account = await world.account('administrator', { kind: 'staff' });
    await world.staff(account, 'provider_administrator');
    const administrator: Actor = {
      kind: 'administrator',
      account,
      roles: [{ role: 'provider_administrator', organisation: null }],
    };
    await expect(save('getting-started', {}, administrator)).rejects.toThrow(Refused);
    await expect(ask(world.runtime, listPages, administrator, { locale: 'en' })).rejects.toThrow(NotVisible);
    const posing = { ...administrator, roles: [{ role: 'publisher', organisation: null }] } as Actor;
    await expect(save('getting-started', {}, posing)).rejects.toThrow('row-level security');
    const seen = await inTransaction(database, { role: 'administrator', account }, tx =>
      tx.withTables<{ 'help.drafts': { slug: string } }>().selectFrom('help.drafts').select('slug').execute(),
    );
    expect(seen).toEqual([]);
  });
});
