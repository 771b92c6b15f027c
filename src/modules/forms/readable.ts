import { type Answers, type FileAnswer, fileAt, keyOf, listAt, rowsAt } from './answers.ts';
import { answersOf } from './answers-of.ts';
import { sayDay } from './calendar-day.ts';
import { filledRows } from './check-step.ts';
import { enabledKeys } from './conditions.ts';
import { isQuestion, type Kind, kindOf, slotOf } from './kind-of.ts';
import { type Place, placesOf } from './places.ts';
import { findItem, type Item, type Locale, type Questionnaire } from './questionnaire.ts';
import type { QuestionnaireResponse } from './response.ts';
import { optionText, textOf } from './text-of.ts';
import { say } from './texts.ts';

export type ReadableTable = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly rowId: string; readonly cells: readonly string[] }[];
};

/** One answer in words. Several ticked boxes and long texts have a line each (`\n`). */
export type ReadableRow = {
  readonly key: string;
  readonly label: string;
  /** The heading of the section inside the step, where it stands in one. */
  readonly section?: string;
  readonly kind: Kind;
  readonly answered: boolean;
  readonly value: string;
  readonly table?: ReadableTable;
  readonly document?: FileAnswer & { readonly medicalInConfidence: boolean };
};

export type ReadableSection = {
  readonly stepId: string;
  readonly title: string;
  readonly rows: readonly ReadableRow[];
};

/** What a response says, step by step, for the case page, the PDF and the record: answered questions only. */
export function readable(
  definition: Questionnaire,
  response: QuestionnaireResponse,
  locale: Locale,
): readonly ReadableSection[] {
  return readableAnswers(definition, answersOf(definition, response), locale)
    .map(section => ({ ...section, rows: section.rows.filter(row => row.answered) }))
    .filter(section => section.rows.length > 0);
}

/** What a draft says, for check-your-answers: every question that is asked, unanswered ones said to be so. */
export function readableAnswers(
  definition: Questionnaire,
  answers: Answers,
  locale: Locale,
): readonly ReadableSection[] {
  const enabled = enabledKeys(definition, answers);
  const places = placesOf(definition, answers).filter(place => enabled.has(place.key));
  const telling = { definition, answers, enabled, locale, filled: filledRows(places, answers) };
  return definition.item
    .filter(step => enabled.has(step.linkId))
    .map(step => ({
      stepId: step.linkId,
      title: textOf(step, locale),
      rows: places
        .filter(place => place.stepId === step.linkId && place.rowId === undefined)
        .flatMap(place => tellPlace(place, telling)),
    }));
}

type Telling = {
  readonly definition: Questionnaire;
  readonly answers: Answers;
  readonly enabled: ReadonlySet<string>;
  readonly filled: ReadonlySet<string>;
  readonly locale: Locale;
};

function tellPlace({ item, key, parents }: Place, telling: Telling): readonly ReadableRow[] {
  const { answers, locale, definition } = telling;
  const kind = kindOf(item);
  if (kind !== 'rows' && !isQuestion(item)) return [];
  const within = parents.length > 1 ? findItem(definition.item, parents.at(-1)!) : undefined;
  const row = { key, kind, label: textOf(item, locale), ...(within && { section: textOf(within, locale) }) };
  if (kind === 'rows') return [{ ...row, ...tellTable(item, telling) }];
  const file = fileAt(answers, key);
  if (kind === 'document' && file) return [{ ...row, answered: true, ...tellDocument(item, file, locale) }];
  const value = sayAnswer(item, key, answers, locale);
  return [{ ...row, answered: value !== '', value: value || say(locale, 'not.answered') }];
}

/** One answer in words; empty when there is none. */
function sayAnswer(item: Item, key: string, answers: Answers, locale: Locale): string {
  const file = fileAt(answers, key);
  if (item.type === 'attachment') return file?.name ?? '';
  return listAt(answers, key)
    .map(value => sayValue(item, value, locale))
    .join('\n');
}

/** A kept value in words. */
export function sayValue(item: Item, value: string, locale: Locale): string {
  if (item.type === 'choice') return optionText(item, value, locale);
  if (item.type === 'date') return sayDay(value, locale);
  if (item.type !== 'boolean') return value;
  if (value !== 'true') return value === 'false' ? say(locale, 'no') : value;
  return say(locale, kindOf(item) === 'declaration' ? 'agreed' : 'yes');
}

function tellDocument(item: Item, file: FileAnswer, locale: Locale) {
  const medicalInConfidence = slotOf(item)?.medicalInConfidence ?? false;
  const pages = file.pages === undefined ? [] : [say(locale, 'pages', { count: file.pages })];
  const confidence = medicalInConfidence ? [say(locale, 'in.confidence')] : [];
  return { value: [file.name, ...pages, ...confidence].join('\n'), document: { ...file, medicalInConfidence } };
}

function tellTable(table: Item, { answers, enabled, filled, locale }: Telling) {
  const questions = (table.item ?? []).filter(isQuestion);
  const rows = rowsAt(answers, table.linkId)
    .filter(rowId => filled.has(`${table.linkId}/${rowId}`))
    .map(rowId => ({
      rowId,
      cells: questions.map(item => {
        const key = keyOf(item.linkId, table.linkId, rowId);
        return enabled.has(key) ? sayAnswer(item, key, answers, locale) : '';
      }),
    }));
  const lines = rows.map(({ cells }) => cells.filter(cell => cell !== '').join(', '));
  const columns = questions.map(item => textOf(item, locale));
  const answered = rows.length > 0;
  return { answered, value: answered ? lines.join('\n') : say(locale, 'no.rows'), table: { columns, rows } };
}

/** The size of a document as people say it. */
export const sayBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
