import { type ExtensionName, extensionOf, extensionsOf, translated } from './extensions.ts';
import type { Coding, Element, Extension, Item, Locale, Questionnaire } from './questionnaire.ts';

const inLocale = (english: string, beside: Element | undefined, locale: Locale): string =>
  locale === 'en' ? english : (translated(beside, locale) ?? english);

/** The question, heading or statement in the reader's language; English where there is no translation. */
export const textOf = (item: Item, locale: Locale): string => inLocale(item.text, item._text, locale);

export const titleOf = (definition: Questionnaire, locale: Locale): string =>
  inLocale(definition.title, definition._title, locale);

const extensionText = (found: Extension | undefined, locale: Locale): string | undefined =>
  found?.valueString === undefined ? undefined : inLocale(found.valueString, found._valueString, locale);

/** A translated text kept in an extension: help, the reason it is recommended, what to say when it is missing. */
export const textIn = (
  element: { readonly extension?: readonly Extension[] },
  name: ExtensionName,
  locale: Locale,
): string | undefined => extensionText(extensionOf(element, name), locale);

export const helpOf = (item: Item, locale: Locale): string | undefined => textIn(item, 'help', locale);

const displayOf = (coding: Coding, locale: Locale): string => inLocale(coding.display, coding._display, locale);

export type Option = { readonly code: string; readonly text: string };

/** The answers a choice offers, in order. */
export const optionsOf = (item: Item, locale: Locale): readonly Option[] =>
  (item.answerOption ?? []).map(({ valueCoding }) => ({
    code: valueCoding.code,
    text: displayOf(valueCoding, locale),
  }));

/** The words of one answer; the code itself when the list does not know it, so that nothing typed disappears. */
export function optionText(item: Item, code: string, locale: Locale): string {
  const option = item.answerOption?.find(({ valueCoding }) => valueCoding.code === code);
  return option ? displayOf(option.valueCoding, locale) : code;
}

export type FormAbout = {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly whenToUse: string;
  readonly haveReady: readonly string[];
  readonly howLong: string;
  readonly confidential: boolean;
};

/** What the list of forms says about one: name, when to use it, what to have ready, how long it takes (REF.H2). */
export function aboutForm(definition: Questionnaire, locale: Locale): FormAbout {
  return {
    code: definition.name,
    version: definition.version,
    name: titleOf(definition, locale),
    whenToUse: inLocale(definition.description ?? '', definition._description, locale),
    haveReady: extensionsOf(definition, 'haveReady').flatMap(found => extensionText(found, locale) ?? []),
    howLong: textIn(definition, 'howLong', locale) ?? '',
    confidential: extensionOf(definition, 'confidential')?.valueBoolean === true,
  };
}
