import { codeOf, extensionOf, isMarked, numberOf } from './extensions.ts';
import type { Item } from './questionnaire.ts';

/** The kinds of question a form can hold (REF.F1), and the three that only arrange them. */
export const kinds = [
  'text',
  'long-text',
  'date',
  'yes-no',
  'radios',
  'checkboxes',
  'select',
  'number',
  'telephone',
  'email',
  'address',
  'postcode',
  'national-insurance-number',
  'rows',
  'declaration',
  'document',
  'section',
  'note',
] as const;
export type Kind = (typeof kinds)[number];

const inputs: ReadonlySet<string> = new Set(['telephone', 'email', 'address', 'postcode', 'national-insurance-number']);

/** What kind of question an item is: decides how it is drawn, read and checked. */
export function kindOf(item: Item): Kind {
  const input = codeOf(item, 'input');
  if ((item.type === 'string' || item.type === 'text') && input !== undefined && inputs.has(input))
    return input as Kind;
  switch (item.type) {
    case 'group':
      return item.repeats ? 'rows' : 'section';
    case 'display':
      return 'note';
    case 'boolean':
      return isMarked(item, 'declaration') ? 'declaration' : 'yes-no';
    case 'choice':
      return choiceKind(item);
    case 'attachment':
      return 'document';
    case 'integer':
    case 'decimal':
      return 'number';
    case 'date':
      return 'date';
    case 'text':
      return 'long-text';
    case 'string':
      return 'text';
  }
}

function choiceKind(item: Item): Kind {
  if (item.repeats) return 'checkboxes';
  const control = extensionOf(item, 'control')?.valueCodeableConcept?.coding[0]?.code;
  return control === 'drop-down' ? 'select' : 'radios';
}

/** Whether the item asks for an answer of its own. */
export const isQuestion = (item: Item): boolean => item.type !== 'group' && item.type !== 'display';

/** The most characters a text may have: the definition's own limit, else 300, and 10,000 for long texts. */
export function longestText(item: Item): number {
  if (item.maxLength !== undefined) return item.maxLength;
  const kind = kindOf(item);
  if (kind === 'long-text') return 10_000;
  return kind === 'address' ? 1_000 : 300;
}

/** The most rows a table takes. */
export const mostRows = (item: Item): number => Math.min(numberOf(item, 'maxOccurs') ?? 100, 400);

export type Slot = {
  readonly order: number;
  readonly medicalInConfidence: boolean;
  readonly accepts: readonly string[];
};

/** The document slot of an attachment: its place in the order, who may open it, which kinds of file it takes. */
export function slotOf(item: Item): Slot | undefined {
  const parts = extensionOf(item, 'slot')?.extension;
  if (!parts) return undefined;
  return {
    order: parts.find(part => part.url === 'order')?.valueInteger ?? 0,
    medicalInConfidence: parts.find(part => part.url === 'medical-in-confidence')?.valueBoolean === true,
    accepts: parts.filter(part => part.url === 'accepts').flatMap(part => part.valueCode ?? []),
  };
}
