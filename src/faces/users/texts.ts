import { catalogue, type Words } from '#platform/i18n/catalogue.ts';
import { english } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

/** What the pages for user administrators say. */
export const texts = catalogue({ en: english, cy: welsh });

export type Say = Words<keyof typeof english>;
