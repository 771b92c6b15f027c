import { catalogue, type TextValues, words } from '#platform/i18n/catalogue.ts';
import type { Locale } from './questionnaire.ts';
import { english } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

/** What the engine itself says; what a question says stands in its definition. */
export const texts = catalogue({ en: english, cy: welsh });

export type TextKey = keyof typeof english;

/** One of the engine's texts in the reader's language, its gaps filled. */
export const say = (locale: Locale, key: TextKey, values?: TextValues): string => words(texts, locale)(key, values);
