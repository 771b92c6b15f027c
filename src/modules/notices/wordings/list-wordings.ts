import { z } from 'zod';
import { organisationOf } from '#modules/organisations/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { query } from '#platform/operation/index.ts';
import { noticeRules } from '../notice-rules.ts';
import { currentWordings } from './current-wording.ts';
import { type WordingName, wordingNames } from './wording.ts';

export interface WordingLine extends WordingName {
  manner: (typeof noticeRules)[keyof typeof noticeRules]['manner'];
  to: (typeof noticeRules)[keyof typeof noticeRules]['to'];
  /** Languages in which the organisation says it in its own words. */
  own: readonly Locale[];
}

/** Every text of an organisation's notices, and which are its own (NOT.4). */
export const listWordings = query({
  name: 'notice.wordings_listed',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid() }),
  async run({ tx }, { organisation }): Promise<{ organisation: string; lines: WordingLine[] } | undefined> {
    const found = await organisationOf(tx, organisation);
    if (!found) return undefined;
    const current = await currentWordings(tx, { organisation });
    const own = (name: string) =>
      current.filter(each => each.wording === name && each.body !== undefined).map(each => each.locale);
    const lines = wordingNames.map(each => {
      const { manner, to } = noticeRules[each.kind];
      return { ...each, manner, to, own: own(each.name) };
    });
    return { organisation: found.name, lines };
  },
});
