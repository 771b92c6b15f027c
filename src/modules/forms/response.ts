import { type Answers, type FileAnswer, fileAt, keyOf, listAt, rowsAt, valueAt } from './answers.ts';
import { isDay } from './calendar-day.ts';
import { readNumber } from './check-field.ts';
import { enabledKeys } from './conditions.ts';
import { extensionUrls } from './extensions.ts';
import { isQuestion, kindOf } from './kind-of.ts';
import type { Extension, Item, Questionnaire } from './questionnaire.ts';

export type Attachment = {
  readonly title: string;
  readonly size: number;
  /** `urn:uuid:` and the document's id. */
  readonly url: string;
  readonly extension?: readonly Extension[];
};

export type ResponseAnswer = {
  readonly valueString?: string;
  readonly valueBoolean?: boolean;
  readonly valueDate?: string;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly valueCoding?: { readonly code: string; readonly display?: string };
  readonly valueAttachment?: Attachment;
};

export type ResponseItem = {
  /** The row id, in a table of rows. */
  readonly id?: string;
  readonly linkId: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
};

/** Frozen answers: a FHIR R4 QuestionnaireResponse. */
export type QuestionnaireResponse = {
  readonly resourceType: 'QuestionnaireResponse';
  /** The definition's url and version, joined by `|`. */
  readonly questionnaire: string;
  readonly status: 'in-progress' | 'completed' | 'amended';
  /** Instant of authoring, ISO 8601. */
  readonly authored?: string;
  readonly item: readonly ResponseItem[];
};

/** The url and version by which a response names its definition. */
export const canonicalOf = (definition: Questionnaire): string => `${definition.url}|${definition.version}`;

/**
 * The answers as a response. What is not asked (its condition does not hold) stays in the draft and never gets in;
 * empty rows are left out. `authored` is the instant of submission.
 */
export function toResponse(
  definition: Questionnaire,
  answers: Answers,
  authored?: Date,
  status: QuestionnaireResponse['status'] = 'completed',
): QuestionnaireResponse {
  const writing = { answers, enabled: enabledKeys(definition, answers) };
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: canonicalOf(definition),
    status,
    ...(authored && { authored: authored.toISOString() }),
    item: definition.item.flatMap(step => writeItem(step, writing)),
  };
}

type Writing = {
  readonly answers: Answers;
  readonly enabled: ReadonlySet<string>;
  readonly group?: string;
  readonly rowId?: string;
};

function writeItem(item: Item, writing: Writing): readonly ResponseItem[] {
  const key = keyOf(item.linkId, writing.group, writing.rowId);
  if (!writing.enabled.has(key)) return [];
  if (kindOf(item) === 'rows') return writeRows(item, writing);
  if (isQuestion(item)) {
    const answer = writeAnswers(item, key, writing.answers);
    return answer.length > 0 ? [{ linkId: item.linkId, answer }] : [];
  }
  const inside = (item.item ?? []).flatMap(child => writeItem(child, writing));
  return inside.length > 0 ? [{ linkId: item.linkId, item: inside }] : [];
}

const writeRows = (table: Item, writing: Writing): readonly ResponseItem[] =>
  rowsAt(writing.answers, table.linkId).flatMap(rowId => {
    const inRow = { ...writing, group: table.linkId, rowId };
    const inside = (table.item ?? []).flatMap(child => writeItem(child, inRow));
    return inside.length > 0 ? [{ id: rowId, linkId: table.linkId, item: inside }] : [];
  });

function writeAnswers(item: Item, key: string, answers: Answers): readonly ResponseAnswer[] {
  if (item.type === 'attachment') {
    const file = fileAt(answers, key);
    return file ? [{ valueAttachment: writeFile(file) }] : [];
  }
  return valueAt(answers, key) === undefined ? [] : listAt(answers, key).map(value => writeValue(item, value));
}

function writeFile({ documentId, name, bytes, pages }: FileAnswer): Attachment {
  const counted = pages === undefined ? {} : { extension: [{ url: extensionUrls.pages, valueInteger: pages }] };
  return { title: name, size: bytes, url: `urn:uuid:${documentId}`, ...counted };
}

// An unchecked draft may hold anything; what does not fit its type is written as the text it is.
function writeValue(item: Item, value: string): ResponseAnswer {
  if (item.type === 'choice') return writeCoding(item, value);
  if (item.type === 'boolean' && (value === 'true' || value === 'false')) return { valueBoolean: value === 'true' };
  if (item.type === 'date' && isDay(value)) return { valueDate: value };
  const number = item.type === 'integer' || item.type === 'decimal' ? readNumber(value) : undefined;
  if (number !== undefined) {
    if (item.type === 'decimal') return { valueDecimal: number };
    if (Number.isInteger(number)) return { valueInteger: number };
  }
  return { valueString: value };
}

function writeCoding(item: Item, code: string): ResponseAnswer {
  const known = item.answerOption?.find(({ valueCoding }) => valueCoding.code === code)?.valueCoding;
  return { valueCoding: known ? { code, display: known.display } : { code } };
}
