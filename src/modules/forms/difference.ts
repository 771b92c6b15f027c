import type { Locale, Questionnaire } from './questionnaire.ts';
import { type ReadableRow, type ReadableTable, readable } from './readable.ts';
import type { QuestionnaireResponse } from './response.ts';
import { say } from './texts.ts';

/** One answer that is not what it was. An empty `before` was added, an empty `after` was taken away. */
export type Change = {
  readonly stepId: string;
  readonly step: string;
  /** The question's key; for a row of a table `group/rowId`. */
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** What changed between two responses of one definition, in reading order (REF.L5). */
export function difference(
  definition: Questionnaire,
  before: QuestionnaireResponse,
  after: QuestionnaireResponse,
  locale: Locale,
): readonly Change[] {
  const old = tell(definition, before, locale);
  const now = tell(definition, after, locale);
  const order = new Map([...now.keys(), ...old.keys()].map(key => [key, true]));
  const changes = [...order.keys()].flatMap(key => compare(old.get(key), now.get(key), locale));
  const steps = definition.item.map(step => step.linkId);
  return changes.toSorted((a, b) => steps.indexOf(a.stepId) - steps.indexOf(b.stepId));
}

type Told = ReadableRow & { readonly stepId: string; readonly step: string };

const tell = (definition: Questionnaire, response: QuestionnaireResponse, locale: Locale): ReadonlyMap<string, Told> =>
  new Map(
    readable(definition, response, locale).flatMap(({ stepId, title, rows }) =>
      rows.map(row => [row.key, { ...row, stepId, step: title }] as const),
    ),
  );

function compare(old: Told | undefined, now: Told | undefined, locale: Locale): readonly Change[] {
  const one = now ?? old;
  if (!one) return [];
  if (one.table) return compareTables(old, now, one, locale);
  const sameDocument = old?.document?.documentId === now?.document?.documentId;
  if (old?.value === now?.value && sameDocument) return [];
  const { stepId, step, key, label } = one;
  return [{ stepId, step, key, label, before: old?.value ?? '', after: now?.value ?? '' }];
}

function compareTables(old: Told | undefined, now: Told | undefined, one: Told, locale: Locale): readonly Change[] {
  const before = rowTexts(old?.table);
  const after = rowTexts(now?.table);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(rowId => {
    const [was, is] = [before.get(rowId), after.get(rowId)];
    if (was?.text === is?.text) return [];
    const label = say(locale, 'row.title', { table: one.label, number: (is ?? was)!.number });
    const key = `${one.key}/${rowId}`;
    return [{ stepId: one.stepId, step: one.step, key, label, before: was?.text ?? '', after: is?.text ?? '' }];
  });
}

const rowTexts = (table: ReadableTable | undefined): ReadonlyMap<string, { text: string; number: number }> =>
  new Map(
    (table?.rows ?? []).map(({ rowId, cells }, index) => [
      rowId,
      { number: index + 1, text: cells.flatMap((cell, at) => tellCell(table!.columns[at]!, cell)).join('\n') },
    ]),
  );

const tellCell = (column: string, cell: string): readonly string[] => (cell === '' ? [] : [`${column}: ${cell}`]);
