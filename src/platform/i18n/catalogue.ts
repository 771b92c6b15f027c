import { IntlMessageFormat } from 'intl-messageformat';
import { formattingTag, type Locale } from '#platform/i18n/locale.ts';

export type { Locale } from '#platform/i18n/locale.ts';

/** The texts of one part of the product, each in both languages, in ICU message syntax. */
export type Catalogue<Key extends string = string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** What goes into the gaps of a text. Dates are formatted before, by format-date.ts: only it knows the reader's zone. */
export type TextValues = Record<string, string | number>;

/** Gives the text of a key in one language. Throws when a value the text asks for is missing. */
export interface Words<Key extends string = string> {
  (key: Key, values?: TextValues): string;
  readonly locale: Locale;
}

type Texts = Record<string, string>;

/**
 * Declares a catalogue. Welsh has exactly the keys of English: one missing or one too many does not compile.
 * A text is plain unless it contains `{`; then it is an ICU message, in which `'{'` stands for a brace.
 */
export function catalogue<En extends Texts, Cy extends Record<keyof En, string>>(texts: {
  en: En;
  cy: Cy & Record<Exclude<keyof Cy, keyof En>, never>;
}): Catalogue<keyof En & string> {
  return texts;
}

const made = new WeakMap<Catalogue, Partial<Record<Locale, Words>>>();

/** The words of a catalogue in a language. Cheap to call for each page: messages are compiled once, when first used. */
export function words<Key extends string>(of: Catalogue<Key>, locale: Locale): Words<Key> {
  let perLocale = made.get(of);
  if (!perLocale) {
    perLocale = {};
    made.set(of, perLocale);
  }
  perLocale[locale] ??= makeWords(of, locale);
  return perLocale[locale];
}

function makeWords(of: Catalogue, locale: Locale): Words {
  const compiled = new Map<string, IntlMessageFormat>();
  const tell = (key: string, values?: TextValues): string => {
    const text = of[locale][key];
    if (text === undefined) throw new Error(`no text has the key "${key}"`);
    if (!text.includes('{')) return text;
    let message = compiled.get(key);
    if (!message) {
      message = compileMessage(text, locale);
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
  return Object.assign(tell, { locale });
}

/** Reads one ICU message; angle brackets in it are text. Throws on a syntax error. */
export function compileMessage(text: string, locale: Locale): IntlMessageFormat {
  return new IntlMessageFormat(text, formattingTag(locale), undefined, { ignoreTag: true });
}
