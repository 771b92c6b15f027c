import { type Catalogue, compileMessage } from '#platform/i18n/catalogue.ts';
import { type Locale, locales } from '#platform/i18n/locale.ts';

type Element = ReturnType<ReturnType<typeof compileMessage>['getAst']>[number];

/**
 * What is wrong with a catalogue, a sentence each: empty texts, messages that cannot be read, and gaps that one
 * language has and the other has not. For a test over all catalogues.
 */
export function catalogueProblems(of: Catalogue): string[] {
  return Object.keys(of.en).flatMap(key => keyProblems(of, key));
}

/** The keys whose Welsh is letter for letter the English. */
export function untranslated(of: Catalogue): string[] {
  return Object.keys(of.en).filter(key => of.en[key] === of.cy[key]);
}

function keyProblems(of: Catalogue, key: string): string[] {
  const gaps: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const text = of[locale][key] ?? '';
    if (text.trim() === '') return [`${key}: the ${locale} text is empty`];
    try {
      gaps[locale] = gapsOf(text, locale).join(', ');
    } catch (error) {
      return [`${key}: the ${locale} text cannot be read: ${error instanceof Error ? error.message : String(error)}`];
    }
  }
  return gaps.en === gaps.cy ? [] : [`${key}: en has the gaps [${gaps.en}], cy has [${gaps.cy}]`];
}

function gapsOf(text: string, locale: Locale): string[] {
  if (!text.includes('{')) return [];
  return [...new Set(compileMessage(text, locale).getAst().flatMap(elementGaps))].sort();
}

// Literal text (0) and `#` (7) carry no name; plurals and selects hold further messages in their options.
function elementGaps(element: Element): string[] {
  if (element.type === 0 || element.type === 7) return [];
  const own = [element.value];
  if (!('options' in element)) return own;
  return own.concat(Object.values(element.options).flatMap(option => option.value.flatMap(elementGaps)));
}
