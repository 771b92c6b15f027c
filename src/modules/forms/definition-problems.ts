import { kindOf, slotOf } from './kind-of.ts';
import type { EnableWhen, Item, Questionnaire } from './questionnaire.ts';

/**
 * What is wrong with a definition, a sentence each; empty when it can be used. For the designer, for definitions
 * read from JSON, and for the tests of those that ship.
 */
export function definitionProblems(definition: Questionnaire): readonly string[] {
  const all = flatten(definition.item);
  const known = new Map(all.map(item => [item.linkId, item]));
  return [
    ...(definition.item.length === 0 ? ['The form has no steps.'] : []),
    ...definition.item.filter(step => kindOf(step) !== 'section').map(step => `"${step.linkId}" is not a step.`),
    ...repeated(all.map(item => item.linkId)).map(linkId => `"${linkId}" is there twice.`),
    ...all.flatMap(itemProblems),
    ...all.flatMap(item => (item.enableWhen ?? []).flatMap(when => conditionProblems(item, when, known))),
    ...circles(all, known).map(linkId => `The condition of "${linkId}" depends on itself.`),
    ...slotProblems(all),
  ];
}

const flatten = (items: readonly Item[]): readonly Item[] => items.flatMap(item => [item, ...flatten(item.item ?? [])]);

const repeated = <T>(values: readonly T[]): readonly T[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

function itemProblems(item: Item): readonly string[] {
  const { linkId } = item;
  const codes = (item.answerOption ?? []).map(({ valueCoding }) => valueCoding.code);
  const kind = kindOf(item);
  const inside = item.item ?? [];
  return [
    ...(/^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/.test(linkId) ? [] : [`"${linkId}" cannot be a linkId.`]),
    ...(/\.(day|month|year)$/.test(linkId) ? [`"${linkId}" reads like a part of a date.`] : []),
    ...(item.text.trim() === '' ? [`"${linkId}" has no text.`] : []),
    ...(item.type === 'group' && inside.length === 0 ? [`"${linkId}" holds nothing.`] : []),
    ...(item.type !== 'group' && inside.length > 0 ? [`"${linkId}" is a question and cannot hold others.`] : []),
    ...(item.type === 'choice' && codes.length === 0 ? [`"${linkId}" offers no answers.`] : []),
    ...codes.filter(code => !/^[A-Za-z0-9._-]+$/.test(code)).map(code => `"${code}" of "${linkId}" cannot be a code.`),
    ...repeated(codes).map(code => `"${linkId}" offers "${code}" twice.`),
    ...(item.type === 'display' && item.required ? [`"${linkId}" is a note and cannot be required.`] : []),
    ...((item.enableWhen?.length ?? 0) > 1 && !item.enableBehavior ? [`"${linkId}" must say all or any.`] : []),
    ...(kind === 'rows' ? inside.filter(column => column.type === 'group') : []).map(
      column => `"${column.linkId}" is a group inside the table "${linkId}".`,
    ),
  ];
}

function conditionProblems(item: Item, when: EnableWhen, known: ReadonlyMap<string, Item>): readonly string[] {
  const target = known.get(when.question);
  if (!target) return [`The condition of "${item.linkId}" asks "${when.question}", which is not in the form.`];
  const code = when.answerCoding?.code;
  const offered = target.answerOption?.some(({ valueCoding }) => valueCoding.code === code);
  return code !== undefined && !offered
    ? [`The condition of "${item.linkId}" waits for "${code}", which "${when.question}" does not offer.`]
    : [];
}

/** Items whose condition, or the condition of what they stand in, leads back to themselves. */
function circles(all: readonly Item[], known: ReadonlyMap<string, Item>): readonly string[] {
  const needs = new Map<string, readonly string[]>();
  for (const item of all) {
    const parent = all.find(one => one.item?.includes(item));
    const own = (item.enableWhen ?? []).map(when => when.question).filter(question => known.has(question));
    needs.set(item.linkId, parent ? [...own, parent.linkId] : own);
  }
  const leadsTo = (from: string, goal: string, seen: Set<string>): boolean =>
    (needs.get(from) ?? []).some(next => next === goal || (!seen.has(next) && leadsTo(next, goal, seen.add(next))));
  return all.map(item => item.linkId).filter(linkId => leadsTo(linkId, linkId, new Set()));
}

function slotProblems(all: readonly Item[]): readonly string[] {
  const documents = all.filter(item => item.type === 'attachment');
  const orders = documents.flatMap(item => slotOf(item)?.order ?? []);
  return [
    ...documents.filter(item => !slotOf(item)).map(item => `"${item.linkId}" does not say which slot it is.`),
    ...repeated(orders).map(order => `Two documents stand at place ${order}.`),
    ...(documents.length > 5 ? ['A form has five document slots at most.'] : []),
  ];
}
