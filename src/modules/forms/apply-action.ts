import type { Action } from './action.ts';
import { type Answers, rowsAt, withFile } from './answers.ts';
import type { FieldError } from './check-step.ts';
import { fieldId } from './field-id.ts';
import { kindOf, mostRows } from './kind-of.ts';
import { pasteRows } from './paste-rows.ts';
import { placesOf } from './places.ts';
import { findItem, type Item, type Locale, type Questionnaire } from './questionnaire.ts';
import { textOf } from './text-of.ts';
import { say } from './texts.ts';

export type Applied = {
  readonly answers: Answers;
  /** The id on the page to come back to, so that a keyboard is where its person left it. */
  readonly fragment: string;
  /** What was not understood, e.g. cells of pasted rows; the rows themselves are there. */
  readonly errors: readonly FieldError[];
};

/**
 * Adds or removes a row, clears a document, or takes pasted rows; every other action changes nothing. When nothing
 * pasted could be taken the very same `answers` come back: show the pasted text again.
 * `newRowId` gives a fresh row id (`newRowId` of this module in production).
 */
export function applyAction(
  definition: Questionnaire,
  answers: Answers,
  action: Action,
  newRowId: () => string,
  locale: Locale = 'en',
): Applied {
  if (action.kind === 'clear') return clearDocument(definition, answers, action.key);
  const table = 'group' in action ? findItem(definition.item, action.group) : undefined;
  if (!table || kindOf(table) !== 'rows' || !('group' in action)) return { answers, fragment: 'main', errors: [] };
  if (action.kind === 'add') return addRow(answers, table, newRowId(), locale);
  if (action.kind === 'remove') return removeRow(answers, table.linkId, action.rowId);
  return takePasted(answers, table, action.text, newRowId, locale);
}

function clearDocument(definition: Questionnaire, answers: Answers, key: string): Applied {
  const slot = placesOf(definition, answers).find(place => place.key === key && place.item.type === 'attachment');
  return {
    answers: slot ? withFile(answers, key, undefined) : answers,
    fragment: slot ? fieldId(key) : 'main',
    errors: [],
  };
}

const withRows = (answers: Answers, group: string, rows: readonly string[]): Answers => ({
  ...answers,
  rows: { ...answers.rows, [group]: rows },
});

function addRow(answers: Answers, table: Item, rowId: string, locale: Locale): Applied {
  const group = table.linkId;
  const rows = rowsAt(answers, group);
  if (rows.length >= mostRows(table)) return { answers, fragment: fieldId(group), errors: [tooMany(table, locale)] };
  return { answers: withRows(answers, group, [...rows, rowId]), fragment: fieldId(`${group}/${rowId}`), errors: [] };
}

const tooMany = (table: Item, locale: Locale): FieldError => ({
  key: table.linkId,
  message: say(locale, 'rows.many', { label: textOf(table, locale), most: mostRows(table) }),
});

function removeRow(answers: Answers, group: string, rowId: string): Applied {
  const rest = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !key.startsWith(`${group}/${rowId}/`)));
  const without = { ...answers, values: rest(answers.values), files: rest(answers.files) };
  const rows = rowsAt(answers, group).filter(id => id !== rowId);
  return { answers: withRows(without, group, rows), fragment: fieldId(group), errors: [] };
}

function takePasted(answers: Answers, table: Item, text: string, newRowId: () => string, locale: Locale): Applied {
  const group = table.linkId;
  const before = rowsAt(answers, group);
  const pasted = pasteRows(table, text, { locale, newRowId, room: mostRows(table) - before.length });
  const values = Object.assign({ ...answers.values }, ...pasted.rows.map(row => row.values));
  const rows = [...before, ...pasted.rows.map(row => row.rowId)];
  const errors = pasted.errors.map(({ message }) => ({ key: group, message }));
  // The same answers back tell the caller that the pasted text must be shown again.
  if (pasted.rows.length === 0) return { answers, fragment: fieldId(group), errors };
  return { answers: withRows({ ...answers, values }, group, rows), fragment: fieldId(group), errors };
}
