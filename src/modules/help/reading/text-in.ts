import type { Locale } from '#platform/i18n/locale.ts';
import { shippedPage } from '../shipped-pages.ts';
import type { CurrentPage } from './current-pages.ts';

/** A page in one language. */
export interface PageText {
  title: string;
  body: string;
  /** The language it is really in. */
  locale: Locale;
}

/** A page in the language asked for; where that is missing, as it came with the product, else in English and marked as such (ALL.12). */
export function textIn(page: CurrentPage, locale: Locale): PageText {
  const ours = shippedPage(page.slug);
  const found = [page, ours].find(each => each?.title[locale] && each.body[locale]);
  if (found) return { title: found.title[locale], body: found.body[locale], locale };
  return { title: page.title.en || page.slug, body: page.body.en, locale: 'en' };
}
