import { z } from 'zod';
import { staffName } from '#modules/accounts/index.ts';
import { NotVisible, query, type StaffActor } from '#platform/operation/index.ts';
import type { HelpContent } from '../help-page.ts';
import { type CurrentPage, currentPages } from '../reading/current-pages.ts';
import { shippedPage } from '../shipped-pages.ts';
import type { HelpTables } from '../tables.ts';
import { missingParts } from './page-form.ts';
import { mayPublish } from './policy.ts';
import { contentOf } from './restore-version.ts';

export interface PageLine {
  slug: string;
  title: string;
  /** 0 while it was never published. */
  version: number;
  hasDraft: boolean;
  /** Is it still the one that came with the product? */
  ours: boolean;
}

export interface PageVersion {
  version: number;
  /** Missing of the version that came with the product. */
  published?: { reason: string; by: string; at: Date };
}

/** A page with its draft and all it said before. */
export interface PageDetails {
  slug: string;
  current?: CurrentPage;
  draft?: HelpContent & { revision: number; writtenBy: string; writtenAt: Date };
  /** Newest first. */
  versions: readonly PageVersion[];
  /** What Welsh readers would miss if the draft were published. */
  missing: readonly ('title' | 'body')[];
}

/** @throws NotVisible for anybody but a publisher */
function publisher(actor: StaffActor): void {
  if (mayPublish(actor)) throw new NotVisible('help');
}

/** Every help page with how far it is, for publishers. */
export const listPages = query({
  name: 'help.pages_listed',
  actors: ['administrator'],
  input: z.object({ locale: z.enum(['en', 'cy']) }),
  async run({ tx, actor }, { locale }): Promise<PageLine[]> {
    publisher(actor);
    const drafts = await tx.withTables<HelpTables>().selectFrom('help.drafts').select(['slug', 'title']).execute();
    const pages = await currentPages(tx);
    const named = (title: HelpContent['title'], slug: string) => title[locale] || title.en || slug;
    return [
      ...pages.map(({ slug, title, version }) => ({
        ...{ slug, title: named(title, slug), version, hasDraft: drafts.some(draft => draft.slug === slug) },
        ours: version === 1 && shippedPage(slug) !== undefined,
      })),
      ...drafts
        .filter(draft => !pages.some(page => page.slug === draft.slug))
        .map(({ slug, title }) => ({ slug, title: named(title, slug), version: 0, hasDraft: true, ours: false })),
    ];
  },
});

/** One page to edit, with its draft and its versions. */
export const readPage = query({
  name: 'help.page_read',
  actors: ['administrator'],
  input: z.object({ slug: z.string().max(100) }),
  async run({ tx, actor }, { slug }): Promise<PageDetails | undefined> {
    publisher(actor);
    const tables = tx.withTables<HelpTables>();
    const [current] = await currentPages(tx, slug);
    const draft = await tables.selectFrom('help.drafts').selectAll().where('slug', '=', slug).executeTakeFirst();
    if (!current && !draft) return undefined;
    const rows = await tables
      .selectFrom('help.versions')
      .select(['version', 'reason', 'published_by', 'published_at'])
      .where('slug', '=', slug)
      .orderBy('version', 'desc')
      .execute();
    const nameOf = async (account: string) => (await staffName(tx, account)) ?? '';
    const versions: PageVersion[] = [];
    for (const { version, reason, published_by, published_at: at } of rows)
      versions.push({ version, published: { reason, by: await nameOf(published_by), at } });
    return {
      ...{ slug, ...(current ? { current } : {}), missing: draft ? missingParts(draft) : [] },
      ...(draft ? { draft: { ...draft, writtenBy: await nameOf(draft.written_by), writtenAt: draft.written_at } } : {}),
      versions: shippedPage(slug) ? [...versions, { version: 1 }] : versions,
    };
  },
});

/** What a page said in one of its versions. */
export const readVersion = query({
  name: 'help.version_read',
  actors: ['administrator'],
  input: z.object({ slug: z.string().max(100), version: z.coerce.number().int().min(1).max(1_000_000) }),
  run: async ({ tx, actor }, { slug, version }): Promise<HelpContent | undefined> => {
    publisher(actor);
    return contentOf(tx, slug, version);
  },
});
