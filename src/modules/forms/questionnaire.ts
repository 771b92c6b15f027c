import type { Locale } from '#platform/i18n/locale.ts';

export type { Locale };

/** A FHIR R4 extension, as far as forms use them. */
export type Extension = {
  readonly url: string;
  readonly valueString?: string;
  readonly _valueString?: Element;
  readonly valueCode?: string;
  readonly valueBoolean?: boolean;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly valueCodeableConcept?: { readonly coding: readonly { readonly system: string; readonly code: string }[] };
  readonly extension?: readonly Extension[];
};

/** What FHIR hangs beside a primitive (`_text`): here its translations. */
export type Element = { readonly extension?: readonly Extension[] };

export type ItemType =
  | 'group'
  | 'display'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'date'
  | 'string'
  | 'text'
  | 'choice'
  | 'attachment';

export type Coding = {
  readonly system?: string;
  readonly code: string;
  readonly display: string;
  readonly _display?: Element;
};

export type Operator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

export type EnableWhen = {
  readonly question: string;
  readonly operator: Operator;
  readonly answerBoolean?: boolean;
  readonly answerCoding?: { readonly code: string };
  readonly answerString?: string;
  readonly answerDate?: string;
  readonly answerInteger?: number;
  readonly answerDecimal?: number;
};

/** One question, section, step or table of rows. */
export type Item = {
  readonly linkId: string;
  readonly type: ItemType;
  readonly text: string;
  readonly _text?: Element;
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly maxLength?: number;
  readonly answerOption?: readonly { readonly valueCoding: Coding }[];
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  readonly extension?: readonly Extension[];
  readonly item?: readonly Item[];
};

/** A form definition: a FHIR R4 Questionnaire whose top groups are the steps. */
export type Questionnaire = {
  readonly resourceType: 'Questionnaire';
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly _title?: Element;
  readonly status: 'draft' | 'active' | 'retired';
  readonly description?: string;
  readonly _description?: Element;
  readonly extension?: readonly Extension[];
  readonly item: readonly Item[];
};

/** The steps of a form, in the order they are offered. */
export const stepsOf = (definition: Questionnaire): readonly Item[] => definition.item;

/** The step of this name, or undefined. */
export const findStep = (definition: Questionnaire, stepId: string): Item | undefined =>
  definition.item.find(step => step.linkId === stepId);

/** The item of this linkId anywhere in the form, or undefined. */
export function findItem(items: readonly Item[], linkId: string): Item | undefined {
  for (const item of items) {
    if (item.linkId === linkId) return item;
    const inside = item.item && findItem(item.item, linkId);
    if (inside) return inside;
  }
  return undefined;
}
