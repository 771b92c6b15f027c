import { type Answers, type FileAnswer, isRowId, keyOf } from './answers.ts';
import { extensionUrls } from './extensions.ts';
import { isQuestion, kindOf } from './kind-of.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import type { Attachment, QuestionnaireResponse, ResponseAnswer, ResponseItem } from './response.ts';

type Reading = {
  readonly values: Record<string, string | readonly string[]>;
  readonly rows: Record<string, readonly string[]>;
  readonly files: Record<string, FileAnswer>;
};

/**
 * The answers a response holds, ready to be continued (amend, re-refer). What the definition does not know is left
 * out, so the response of another version carries over what fits.
 */
export function answersOf(definition: Questionnaire, response: QuestionnaireResponse): Answers {
  const reading: Reading = { values: {}, rows: {}, files: {} };
  readItems(definition.item, response.item, reading);
  return reading;
}

function readItems(
  items: readonly Item[],
  given: readonly ResponseItem[],
  reading: Reading,
  group?: string,
  rowId?: string,
): void {
  for (const item of items) {
    const mine = given.filter(({ linkId }) => linkId === item.linkId);
    if (mine.length === 0) continue;
    if (kindOf(item) === 'rows') readRows(item, mine, reading);
    else if (isQuestion(item)) readAnswer(item, mine[0]!, reading, keyOf(item.linkId, group, rowId));
    else readItems(item.item ?? [], mine[0]!.item ?? [], reading, group, rowId);
  }
}

function readRows(table: Item, given: readonly ResponseItem[], reading: Reading): void {
  const rows = given.map((row, index) => ({ row, rowId: row.id && isRowId(row.id) ? row.id : `r${index}` }));
  reading.rows[table.linkId] = rows.map(({ rowId }) => rowId);
  for (const { row, rowId } of rows) readItems(table.item ?? [], row.item ?? [], reading, table.linkId, rowId);
}

function readAnswer(item: Item, { answer = [] }: ResponseItem, reading: Reading, key: string): void {
  if (item.type === 'attachment') {
    const file = answer[0]?.valueAttachment;
    if (file) reading.files[key] = readFile(file);
    return;
  }
  const values = answer.flatMap(readValue);
  if (values.length > 0) reading.values[key] = item.repeats ? values : values[0]!;
}

function readFile({ url, title, size, extension }: Attachment): FileAnswer {
  const pages = extension?.find(found => found.url === extensionUrls.pages)?.valueInteger;
  const documentId = url.replace(/^urn:uuid:/, '');
  return { documentId, name: title, bytes: size, ...(pages !== undefined && { pages }) };
}

function readValue(answer: ResponseAnswer): readonly string[] {
  const value =
    answer.valueCoding?.code ??
    answer.valueString ??
    answer.valueDate ??
    answer.valueBoolean ??
    answer.valueInteger ??
    answer.valueDecimal;
  return value === undefined ? [] : [String(value)];
}
