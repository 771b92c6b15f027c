import { type Answers, noAnswers } from './answers.ts';
import { isDay } from './calendar-day.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { codeOf } from './extensions.ts';
import { isQuestion, kindOf } from './kind-of.ts';
import { placesOf } from './places.ts';
import type { Item, Questionnaire } from './questionnaire.ts';

/** What is known beforehand, flat: `account.title`, `employee.givenName`, … A day is `YYYY-MM-DD`. */
export type PrefillContext = Readonly<Record<string, string | undefined>>;

export type Prefilled = {
  readonly answers: Answers;
  /** Where each value came from: the name in the context, by question. */
  readonly provenance: Readonly<Record<string, string>>;
};

/**
 * Fills what is known into a new draft, once (REF.F3). Given the answers of a draft, fills the same names again,
 * e.g. when another employee is picked: what was there is replaced, and emptied where the context names it without
 * a value.
 */
export function prefill(definition: Questionnaire, context: PrefillContext, before: Answers = noAnswers): Prefilled {
  const values = { ...before.values };
  const provenance: Record<string, string> = {};
  for (const { item, key, rowId } of placesOf(definition, noAnswers)) {
    const source = codeOf(item, 'prefill');
    if (source === undefined || rowId !== undefined || !isQuestion(item) || !Object.hasOwn(context, source)) continue;
    const value = fitting(item, context[source] ?? '');
    delete values[key];
    if (value === undefined) continue;
    values[key] = value;
    provenance[key] = source;
  }
  return { answers: { ...before, values }, provenance };
}

/** The names of the context a definition asks for. */
export const prefillNames = (definition: Questionnaire): readonly string[] => [
  ...new Set(placesOf(definition, noAnswers).flatMap(({ item }) => codeOf(item, 'prefill') ?? [])),
];

function fitting(item: Item, known: string): string | readonly string[] | undefined {
  const kind = kindOf(item);
  const value = kind === 'long-text' || kind === 'address' ? cleanText(known) : cleanLine(known);
  if (value === '' || kind === 'document' || kind === 'declaration') return undefined;
  if (kind === 'date') return isDay(value) ? value : undefined;
  if (item.type !== 'choice') return value;
  const offered = item.answerOption?.some(({ valueCoding }) => valueCoding.code === value);
  if (!offered) return undefined;
  return item.repeats ? [value] : value;
}
