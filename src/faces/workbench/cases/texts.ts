import { type Catalogue, catalogue, type Words } from '#platform/i18n/catalogue.ts';
import { english } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

/** What the pages of cases at work say. */
export const texts = catalogue({ en: english, cy: welsh });
export type Say = Words<typeof texts extends Catalogue<infer Key> ? Key : never>;
