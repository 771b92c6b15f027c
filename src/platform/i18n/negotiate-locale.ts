import { isLocale, type Locale, locales } from '#platform/i18n/locale.ts';

/** The first of the candidates that is a language we speak; English when none is. */
export function firstLocale(...candidates: readonly (string | null | undefined)[]): Locale {
  return candidates.find(isLocale) ?? 'en';
}

/**
 * The language a browser asks for in `Accept-Language`, among those offered; the first offered when it asks for none
 * of them. `cy-GB` counts as `cy`; `q=0` means never; `*` means the first offered that is not ruled out.
 */
export function negotiateLocale(header: string | undefined, offered: readonly Locale[] = locales): Locale {
  const wishes = readWishes(header ?? '');
  const refused = new Set(wishes.filter(wish => wish.weight === 0).map(wish => wish.language));
  for (const { language, weight } of wishes) {
    if (weight === 0) continue;
    const found = offered.find(locale => (language === '*' ? !refused.has(locale) : locale === language));
    if (found) return found;
  }
  return offered[0] ?? 'en';
}

function readWishes(header: string): { language: string; weight: number }[] {
  return header
    .slice(0, 500)
    .split(',')
    .map(readWish)
    .sort((a, b) => b.weight - a.weight);
}

function readWish(part: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = part.split(';').map(text => text.trim().toLowerCase());
  const written = parameters.find(parameter => parameter.startsWith('q='));
  const weight = written === undefined ? 1 : Number(written.slice(2));
  return { language: tag.split('-')[0] ?? '', weight: weight >= 0 && weight <= 1 ? weight : 0 };
}
