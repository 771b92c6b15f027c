import { catalogue } from '#platform/i18n/catalogue.ts';
import { english } from './english.ts';
import { welsh } from './welsh.ts';

/** The statuses in words: `status.…` names, `sentence.…` for lists, `explain.…` (CASE.4), and `reason.…` of closing. */
export const statusTexts = catalogue({ en: english, cy: welsh });
