import { expectedBy, targetOf } from '../conditions.ts';
import { fieldName } from '../field-id.ts';
import type { Place } from '../places.ts';
import type { EnableWhen, Item, Locale } from '../questionnaire.ts';
import { sayValue } from '../readable.ts';
import { textOf } from '../text-of.ts';
import { say, type TextKey } from '../texts.ts';

/** The places of the page by their key; a condition on a question elsewhere was decided before the page was drawn. */
export type Page = ReadonlyMap<string, Place>;

/** "Only if …": what has to be answered on this page for the question to count; empty without such a condition. */
export function onlyIf(place: Place, page: Page, locale: Locale): string {
  const sayings: string[] = [];
  for (const [question, conditions] of byQuestion(place)) {
    const target = targetOf(question, place, page);
    if (target) sayings.push(...sayConditions(target.item, conditions, locale));
  }
  return sayings.join('. ');
}

/** Attributes for the script that hides a question until it is asked: only where one question on the page decides. */
export function whenAttributes(place: Place, page: Page): Record<string, string> {
  const conditions = place.item.enableWhen ?? [];
  const [first] = conditions;
  if (!first || !conditions.every(when => when.question === first.question && when.operator === '=')) return {};
  if (conditions.length > 1 && place.item.enableBehavior !== 'any') return {};
  const target = targetOf(first.question, place, page);
  if (!target) return {};
  return {
    'data-when-question': fieldName(target.key),
    'data-when-values': conditions.map(expectedBy).join(' '),
  };
}

function byQuestion(place: Place): ReadonlyMap<string, readonly EnableWhen[]> {
  const grouped = new Map<string, EnableWhen[]>();
  for (const when of place.item.enableWhen ?? []) {
    const found = grouped.get(when.question);
    if (found) found.push(when);
    else grouped.set(when.question, [when]);
  }
  return grouped;
}

function sayConditions(item: Item, conditions: readonly EnableWhen[], locale: Locale): readonly string[] {
  const question = textOf(item, locale);
  const wanted = (when: EnableWhen) => sayValue(item, expectedBy(when), locale);
  const equals = conditions.filter(when => when.operator === '=');
  const answers = equals.map(when => `“${wanted(when)}”`).join(` ${say(locale, 'or')} `);
  return [
    ...(equals.length > 0 ? [say(locale, 'only.if', { question, answers })] : []),
    ...conditions.filter(when => when.operator !== '=').map(when => sayOther(when, question, wanted(when), locale)),
  ];
}

function sayOther(when: EnableWhen, question: string, answer: string, locale: Locale): string {
  if (when.operator === 'exists') {
    const key: TextKey = when.answerBoolean === false ? 'only.if.empty' : 'only.if.answered';
    return say(locale, key, { question });
  }
  if (when.operator === '!=') return say(locale, 'only.if.not', { question, answers: `“${answer}”` });
  return say(locale, 'only.if.compared', { question, operator: when.operator, answers: answer });
}
