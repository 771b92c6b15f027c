import { type TextValues, words } from '#platform/i18n/catalogue.ts';
import { refusalCatalogues } from './all-refusals.ts';
import type { Visit } from './visit.ts';

/** The sentence of a refusal in the reader's language; undefined when no module has words for it. */
export function refusalWords(visit: Pick<Visit, 'locale'>, reason: string, values?: TextValues): string | undefined {
  const holder = refusalCatalogues.find(each => reason in each.en);
  return holder && words(holder, visit.locale)(reason, values);
}
