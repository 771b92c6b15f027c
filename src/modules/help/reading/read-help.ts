import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { audiences } from '../help-page.ts';
import { currentPages } from './current-pages.ts';
import { type PageText, textIn } from './text-in.ts';

const locale = z.enum(['en', 'cy']);
const audience = z.enum(audiences);

export interface HelpTitle {
  slug: string;
  title: string;
  locale: 'en' | 'cy';
}

/** The help pages of one kind of reader, in their order (HLP.1). */
export const listHelp = query({
  name: 'help.listed',
  actors: ['gate'],
  input: z.object({ audience, locale }),
  run: async ({ tx }, asked): Promise<HelpTitle[]> =>
    (await currentPages(tx))
      .filter(page => page.audience.includes(asked.audience))
      .map(page => {
        const { title, locale } = textIn(page, asked.locale);
        return { slug: page.slug, title, locale };
      }),
});

/** One help page as it stands now (HLP.1); not found for a reader it is not for. */
export const readHelp = query({
  name: 'help.read',
  actors: ['gate'],
  input: z.object({ audience, locale, slug: z.string().max(100) }),
  async run({ tx }, asked): Promise<(PageText & { slug: string; version: number }) | undefined> {
    const [page] = await currentPages(tx, asked.slug);
    if (!page?.audience.includes(asked.audience)) return undefined;
    return { slug: page.slug, version: page.version, ...textIn(page, asked.locale) };
  },
});
