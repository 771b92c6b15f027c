import { type Action, readAction } from './action.ts';
import { type Answers, isRowId, rowsAt } from './answers.ts';
import { keepDay } from './calendar-day.ts';
import type { FieldError } from './check-step.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { isQuestion, kindOf, mostRows } from './kind-of.ts';
import { type Place, placesOf } from './places.ts';
import type { Item, Locale, Questionnaire } from './questionnaire.ts';
import { stepAnswers } from './step-answers.ts';
import { textOf } from './text-of.ts';
import { say } from './texts.ts';

/** Fields as they came, names repeated where several boxes were ticked: a `URLSearchParams` or `FormData` fits. */
export type Posted = Iterable<readonly [name: string, value: string]>;

export type ReadBody = {
  /** All answers of this step: what was posted, and what was there before of questions that were not shown. */
  readonly answers: Answers;
  readonly action: Action;
  /** What could not be kept, in words. Everything else is kept as typed, right or wrong. */
  readonly refused: readonly FieldError[];
};

/**
 * Reads one posted step (names: README, "Names"). Unknown names are ignored. A box that is not ticked is only cleared
 * when the form says, by a hidden `shown` field, that it was on the page. Never throws, whatever was posted.
 */
export function readBody(
  definition: Questionnaire,
  stepId: string,
  posted: Posted,
  before: Answers,
  locale: Locale = 'en',
): ReadBody {
  const fields = gather(posted);
  const shown = new Set(fields.get('shown'));
  const kept = stepAnswers(definition, before, stepId);
  const refused: FieldError[] = [];
  const rows: Record<string, readonly string[]> = { ...kept.rows };
  for (const { item, key } of placesOf(definition, kept, stepId)) {
    if (kindOf(item) !== 'rows') continue;
    rows[key] = readRows(item, fields, shown, kept, locale, refused);
  }
  const values: Record<string, string | readonly string[]> = {};
  for (const place of placesOf(definition, { ...kept, rows }, stepId)) {
    const value = isQuestion(place.item) ? readValue(place, fields, shown, kept) : undefined;
    if (value !== undefined) values[place.key] = value;
  }
  const action = readAction(fields.get('do')?.[0], group => fields.get(`paste:${group}`)?.at(-1) ?? '');
  return { answers: { values, rows, files: kept.files }, action, refused };
}

const mostPerName = 1_000;

function gather(posted: Posted): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of posted) {
    const values = fields.get(name);
    if (!values) fields.set(name, [value]);
    else if (values.length < mostPerName) values.push(value);
  }
  return fields;
}

type Fields = ReadonlyMap<string, readonly string[]>;

function readRows(
  table: Item,
  fields: Fields,
  shown: ReadonlySet<string>,
  kept: Answers,
  locale: Locale,
  refused: FieldError[],
): readonly string[] {
  const posted = fields.get(`row:${table.linkId}`);
  if (!posted) return shown.has(table.linkId) ? [] : rowsAt(kept, table.linkId);
  const rowIds = [...new Set(posted.filter(isRowId))];
  const most = mostRows(table);
  if (rowIds.length > most)
    refused.push({ key: table.linkId, message: say(locale, 'rows.many', { label: textOf(table, locale), most }) });
  return rowIds.slice(0, most);
}

function readValue({ item, key }: Place, fields: Fields, shown: ReadonlySet<string>, kept: Answers) {
  const kind = kindOf(item);
  if (kind === 'document') return undefined;
  const typed = kind === 'date' ? readDate(key, fields) : fields.get(`v:${key}`);
  if (!typed) return shown.has(key) || !Object.hasOwn(kept.values, key) ? undefined : kept.values[key];
  if (kind === 'checkboxes') return readTicks(item, typed);
  const last = typed.at(-1)!;
  return (kind === 'long-text' || kind === 'address' ? cleanText(last) : cleanLine(last)) || undefined;
}

function readTicks(item: Item, typed: readonly string[]): readonly string[] | undefined {
  const ticked = new Set(typed.map(cleanLine).filter(code => code !== ''));
  const known = (item.answerOption ?? []).map(({ valueCoding }) => valueCoding.code);
  // In the order of the list; what the list does not know comes after, to be refused in words.
  const inOrder = known.filter(code => ticked.delete(code));
  const all = [...inOrder, ...[...ticked].slice(0, 20)];
  return all.length > 0 ? all : undefined;
}

function readDate(key: string, fields: Fields): readonly string[] | undefined {
  const part = (name: string) => fields.get(`v:${key}.${name}`)?.at(-1);
  const whole = fields.get(`v:${key}`)?.at(-1);
  const [day, month, year] = [part('day'), part('month'), part('year')];
  if (whole === undefined && day === undefined && month === undefined && year === undefined) return undefined;
  const clean = (text = '') => cleanLine(text);
  if (whole !== undefined && clean(whole) !== '') return [keepDay({ day: clean(whole), month: '', year: '' })];
  return [keepDay({ day: clean(day), month: clean(month), year: clean(year) })];
}
