import { catalogue } from '#platform/i18n/catalogue.ts';
import { english } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

/** What is said about accounts where something cannot be taken or done. */
export const texts = catalogue({ en: english, cy: welsh });
