/** The languages Handrail speaks. */
export type Locale = 'en' | 'cy';

export const locales: readonly Locale[] = ['en', 'cy'];

/** True for a language Handrail speaks. */
export function isLocale(text: unknown): text is Locale {
  return locales.some(locale => locale === text);
}

/** The tag the formatters of numbers, dates and plurals know a language by. */
export function formattingTag(locale: Locale): string {
  return locale === 'cy' ? 'cy-GB' : 'en-GB';
}
