import type { Attributes } from '#ui/attributes.ts';

/** One message, or one for each plural form (`one`, `other`, …). */
export type Plural = string | Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;

/** Data attributes that hand words to the scripts of GOV.UK Frontend, keyed in kebab-case. */
export function i18nAttributes(words: Record<string, Plural | undefined>): Attributes {
  const attributes: Attributes = {};
  for (const [key, word] of Object.entries(words)) {
    if (typeof word === 'string') attributes[`data-i18n.${key}`] = word;
    else for (const [form, text] of Object.entries(word ?? {})) attributes[`data-i18n.${key}.${form}`] = text;
  }
  return attributes;
}
