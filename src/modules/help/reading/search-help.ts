import { z } from 'zod';
import { foldWhole } from '#platform/db/sort-key.ts';
import { query } from '#platform/operation/index.ts';
import { audiences } from '../help-page.ts';
import { plainWords } from '../read-markup.ts';
import { currentPages } from './current-pages.ts';
import type { HelpTitle } from './read-help.ts';
import { textIn } from './text-in.ts';

export interface HelpFound extends HelpTitle {
  /** Where the first of the words stands. */
  excerpt: string;
}

const excerptLength = 180;

/**
 * Help pages in which every word that is looked for stands, accents and capitals apart; those with a word in their title first (HLP.1).
 * There are few pages and all are at hand, so they are read, not asked of an index.
 */
export const searchHelp = query({
  name: 'help.searched',
  actors: ['gate'],
  input: z.object({
    ...{ audience: z.enum(audiences), locale: z.enum(['en', 'cy']), words: z.string().max(500) },
    /** What the product puts into a page, by the page: it is found as well. */
    made: z.record(z.string(), z.string()).default({}),
  }),
  async run({ tx }, { audience, locale, words, made = {} }): Promise<HelpFound[]> {
    const wanted = foldWhole(words).split(/\s+/).filter(Boolean).slice(0, 20);
    if (!wanted.length) return [];
    const found = (await currentPages(tx))
      .filter(page => page.audience.includes(audience))
      .flatMap(page => {
        const text = textIn(page, locale);
        const body = `${plainWords(text.body)} ${made[page.slug] ?? ''}`.trim();
        const [title, all] = [foldWhole(text.title), foldWhole(`${text.title} ${body}`)];
        if (!wanted.every(word => all.includes(word))) return [];
        const rank = wanted.filter(word => title.includes(word)).length;
        return [{ rank, slug: page.slug, title: text.title, locale: text.locale, excerpt: excerptOf(body, wanted) }];
      });
    return found.sort((a, b) => b.rank - a.rank).map(({ rank: _, ...each }) => each);
  },
});

function excerptOf(body: string, wanted: readonly string[]): string {
  const words = body.split(' ');
  const at = words.findIndex(word => wanted.some(each => foldWhole(word).includes(each)));
  const from = Math.max(0, at - 8);
  const text = words.slice(from).join(' ');
  const cut = text.length > excerptLength ? `${text.slice(0, text.lastIndexOf(' ', excerptLength))} …` : text;
  return `${from > 0 ? '… ' : ''}${cut}`;
}
