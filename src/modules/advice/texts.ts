import { catalogue } from '#platform/i18n/catalogue.ts';
import { english } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

/** Why something about consent, letters and sight cannot be done, in both languages. */
export const texts = catalogue({ en: english, cy: welsh });
