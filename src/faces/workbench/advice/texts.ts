import { catalogue, type Words } from '#platform/i18n/catalogue.ts';
import { english } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

/** The words of the clinician's consent and letter pages. */
export const texts = catalogue({ en: english, cy: welsh });
export type AdviceWords = Words<keyof typeof english>;
