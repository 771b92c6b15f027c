import { catalogue, type Words } from '#platform/i18n/catalogue.ts';
import { english } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

/** The words of the pages an employee reaches by link. */
export const texts = catalogue({ en: english, cy: welsh });
export type SightWords = Words<keyof typeof english>;
