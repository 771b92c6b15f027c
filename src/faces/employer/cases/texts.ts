import { catalogue, type Words } from '#platform/i18n/catalogue.ts';
import { english } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

/** What the tracking list and the case page say. */
export const texts = catalogue({ en: english, cy: welsh });

export type TextKey = keyof typeof english;
export type Say = Words<TextKey>;

/** A form's name as a case type; a form we have no name for goes by its code. */
export function caseType(t: Say, formCode: string): string {
  const key = `type.${formCode}`;
  return key in english ? t(key as TextKey) : formCode;
}
