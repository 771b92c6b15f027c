import type { Element, Extension } from './questionnaire.ts';

const HANDRAIL = 'https://handrail.example/fhir/StructureDefinition/';
const FHIR = 'http://hl7.org/fhir/StructureDefinition/';

/** Every extension a form definition may carry, by the name the code uses. */
export const extensionUrls = {
  prefill: `${HANDRAIL}prefill`,
  fact: `${HANDRAIL}fact`,
  input: `${HANDRAIL}input`,
  help: `${HANDRAIL}help`,
  recommended: `${HANDRAIL}recommended`,
  declaration: `${HANDRAIL}declaration`,
  missing: `${HANDRAIL}missing`,
  dateRule: `${HANDRAIL}date-rule`,
  notBefore: `${HANDRAIL}not-before`,
  paste: `${HANDRAIL}paste-rows`,
  slot: `${HANDRAIL}document-slot`,
  pages: `${HANDRAIL}document-pages`,
  haveReady: `${HANDRAIL}have-ready`,
  howLong: `${HANDRAIL}how-long`,
  confidential: `${HANDRAIL}confidential`,
  control: `${FHIR}questionnaire-itemControl`,
  maxOccurs: `${FHIR}questionnaire-maxOccurs`,
  minValue: `${FHIR}minValue`,
  maxValue: `${FHIR}maxValue`,
  translation: `${FHIR}translation`,
} as const;

export type ExtensionName = keyof typeof extensionUrls;
type Extended = { readonly extension?: readonly Extension[] };

export const extensionOf = (element: Extended | undefined, name: ExtensionName): Extension | undefined =>
  element?.extension?.find(extension => extension.url === extensionUrls[name]);

export const extensionsOf = (element: Extended | undefined, name: ExtensionName): readonly Extension[] =>
  element?.extension?.filter(extension => extension.url === extensionUrls[name]) ?? [];

export const codeOf = (element: Extended, name: ExtensionName): string | undefined =>
  extensionOf(element, name)?.valueCode;

export const isMarked = (element: Extended, name: ExtensionName): boolean =>
  extensionOf(element, name)?.valueBoolean === true;

export function numberOf(element: Extended, name: ExtensionName): number | undefined {
  const found = extensionOf(element, name);
  return found?.valueInteger ?? found?.valueDecimal;
}

/** The translation FHIR keeps beside a primitive, or undefined. */
export function translated(element: Element | undefined, lang: string): string | undefined {
  for (const translation of extensionsOf(element, 'translation')) {
    if (translation.extension?.find(part => part.url === 'lang')?.valueCode === lang)
      return translation.extension.find(part => part.url === 'content')?.valueString;
  }
  return undefined;
}

/** A translation as FHIR writes it. */
export const translation = (lang: string, content: string): Element => ({
  extension: [
    {
      url: extensionUrls.translation,
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    },
  ],
});
