import { type Answers, fileAt, keyOf, listAt, rowsAt, textAt, valueAt } from './answers.ts';
import { checkField } from './check-field.ts';
import { enabledKeys } from './conditions.ts';
import { extensionOf } from './extensions.ts';
import { isQuestion, type Kind, kindOf } from './kind-of.ts';
import { type Place, placesOf } from './places.ts';
import { findItem, type Item, type Locale, type Questionnaire } from './questionnaire.ts';
import { textIn, textOf } from './text-of.ts';
import { say, type TextKey } from './texts.ts';

/** What is wrong with one answer. `key` is the question's, or the table's when rows are missing. */
export type FieldError = { readonly key: string; readonly message: string };

export type CheckOptions = {
  readonly locale: Locale;
  /** Today as `YYYY-MM-DD`, where the reader is. */
  readonly today: string;
};

/**
 * Everything that stops a step from being complete, in reading order (ALL.9, REF.F2). Questions that are not asked
 * are not checked; neither are rows in which nothing was filled in.
 */
export function checkStep(
  definition: Questionnaire,
  answers: Answers,
  stepId: string,
  options: CheckOptions,
): readonly FieldError[] {
  return checkPlaces(definition, answers, placesOf(definition, answers, stepId), options);
}

/** The same for places already found; `checkForm` walks the form once. */
export function checkPlaces(
  definition: Questionnaire,
  answers: Answers,
  places: readonly Place[],
  options: CheckOptions,
  enabled: ReadonlySet<string> = enabledKeys(definition, answers),
): readonly FieldError[] {
  const filled = filledRows(places, answers);
  return places.flatMap(place => {
    if (!enabled.has(place.key)) return [];
    if (place.rowId !== undefined && !filled.has(`${place.group}/${place.rowId}`)) return [];
    const message = complaint(definition, answers, place, options, filled);
    return message === undefined
      ? []
      : [{ key: place.key, message: inRow(definition, answers, place, message, options) }];
  });
}

/** `group/rowId` of each row that holds an answer: a row added and left empty is as if it were not there. */
export function filledRows(places: readonly Place[], answers: Answers): ReadonlySet<string> {
  return new Set(
    places
      .filter(place => place.rowId !== undefined && valueAt(answers, place.key) !== undefined)
      .map(place => `${place.group}/${place.rowId}`),
  );
}

function complaint(
  definition: Questionnaire,
  answers: Answers,
  place: Place,
  { locale, today }: CheckOptions,
  filled: ReadonlySet<string>,
): string | undefined {
  const { item } = place;
  if (isMissing(place, answers, filled)) return item.required ? missingText(item, locale) : undefined;
  if (!isQuestion(item) || item.type === 'attachment') return undefined;
  return checkField(item, listAt(answers, place.key), {
    locale,
    today,
    notBefore: earlierDate(definition, answers, place),
  });
}

function isMissing({ item, key }: Place, answers: Answers, filled: ReadonlySet<string>): boolean {
  const kind = kindOf(item);
  if (kind === 'document') return !fileAt(answers, key);
  if (kind === 'rows') return !rowsAt(answers, key).some(rowId => filled.has(`${key}/${rowId}`));
  if (kind === 'declaration') return textAt(answers, key) !== 'true';
  return isQuestion(item) && textAt(answers, key) === '';
}

const missingKeys: Partial<Record<Kind, TextKey>> = {
  'yes-no': 'missing.choice',
  radios: 'missing.choice',
  select: 'missing.choice',
  checkboxes: 'missing.choice',
  declaration: 'missing.declaration',
  document: 'missing.document',
  rows: 'missing.rows',
};

const missingText = (item: Item, locale: Locale): string =>
  textIn(item, 'missing', locale) ??
  say(locale, missingKeys[kindOf(item)] ?? 'missing.text', { label: textOf(item, locale) });

function earlierDate(definition: Questionnaire, answers: Answers, { item, group, rowId }: Place) {
  const linkId = extensionOf(item, 'notBefore')?.valueString;
  const other = linkId === undefined ? undefined : findItem(definition.item, linkId);
  if (linkId === undefined || !other) return undefined;
  const day = textAt(answers, keyOf(linkId, group, rowId)) || textAt(answers, linkId);
  return { item: other, day };
}

function inRow(
  definition: Questionnaire,
  answers: Answers,
  { group, rowId }: Place,
  message: string,
  { locale }: CheckOptions,
): string {
  const table = group === undefined ? undefined : findItem(definition.item, group);
  if (!table || group === undefined || rowId === undefined) return message;
  const number = rowsAt(answers, group).indexOf(rowId) + 1;
  return say(locale, 'row.place', { table: textOf(table, locale), number, message });
}
