import { type Catalogue, catalogue, type Words } from '#platform/i18n/catalogue.ts';
import { english } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

/** What the dashboard of staff says. */
export const texts = catalogue({ en: english, cy: welsh });
export type Say = Words<typeof texts extends Catalogue<infer Key> ? Key : never>;
