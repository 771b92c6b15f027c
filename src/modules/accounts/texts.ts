import { catalogue } from '#platform/i18n/catalogue.ts';
import { english } from './texts/english.ts';
import { signOnEnglish } from './texts/sign-on-english.ts';
import { signOnWelsh } from './texts/sign-on-welsh.ts';
import { welsh } from './texts/welsh.ts';

/** What is said about accounts where something cannot be taken or done. */
export const texts = catalogue({ en: { ...english, ...signOnEnglish }, cy: { ...welsh, ...signOnWelsh } });
