import { type Answers, fileAt, keyOf, listAt, rowsAt } from './answers.ts';
import { kindOf } from './kind-of.ts';
import { type Place, placesOf } from './places.ts';
import type { EnableWhen, Questionnaire } from './questionnaire.ts';

/**
 * The keys of everything that is asked, given what has been answered so far: steps, sections, tables and questions.
 * A condition looks in its own row first, then anywhere in the form; the answer to a question that is not asked
 * counts as no answer, so conditions are decided again until nothing changes (at most once per condition).
 */
export function enabledKeys(definition: Questionnaire, answers: Answers): ReadonlySet<string> {
  const places = placesOf(definition, answers);
  return new Set(places.filter(asked(places, answers)).map(place => place.key));
}

/**
 * The keys to draw on the page of one step: what is asked, and what an answer on the same page could make asked.
 * Without a script the page cannot change while it is filled in, so those stand there with "Only if …".
 */
export function shownKeys(definition: Questionnaire, answers: Answers, stepId: string): ReadonlySet<string> {
  const places = placesOf(definition, answers);
  const shown = places.filter(asked(places, answers, stepId));
  return new Set(shown.filter(place => place.stepId === stepId).map(place => place.key));
}

type Asked = (place: Place) => boolean;

function asked(places: readonly Place[], answers: Answers, openStep?: string): Asked {
  const conditional = places.filter(place => place.item.enableWhen?.length);
  const byKey = new Map(places.map(place => [place.key, place]));
  let off: ReadonlySet<string> = new Set();
  const isAsked: Asked = place => !off.has(place.key) && !place.parents.some(parent => off.has(parent));
  const facts = { byKey, answers, isAsked, openStep };
  for (let round = 0; round <= conditional.length; round++) {
    const next = new Set(conditional.filter(place => !holds(place, facts)).map(place => place.key));
    if (sameKeys(next, off)) return isAsked;
    off = next;
  }
  // Only conditions that go round in a circle come here: from now on questions are only taken away, which must end.
  for (;;) {
    const more = conditional.filter(place => isAsked(place) && !holds(place, facts));
    if (more.length === 0) return isAsked;
    off = new Set([...off, ...more.map(place => place.key)]);
  }
}

const sameKeys = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every(key => b.has(key));

type Facts = {
  readonly byKey: ReadonlyMap<string, Place>;
  readonly answers: Answers;
  readonly isAsked: Asked;
  /** Conditions between questions of this step count as met. */
  readonly openStep: string | undefined;
};

function holds(place: Place, facts: Facts): boolean {
  const each = (when: EnableWhen) => {
    const target = targetOf(when.question, place, facts.byKey);
    if (target && target.stepId === facts.openStep && place.stepId === facts.openStep) return true;
    return meets(when, givenTo(target, facts));
  };
  const conditions = place.item.enableWhen ?? [];
  return place.item.enableBehavior === 'any' ? conditions.some(each) : conditions.every(each);
}

/** The question a condition means: the one in its own row, else the one outside tables. */
export function targetOf(question: string, place: Place, byKey: ReadonlyMap<string, Place>): Place | undefined {
  const inRow = place.group === undefined ? undefined : byKey.get(keyOf(question, place.group, place.rowId));
  return inRow ?? byKey.get(question);
}

function givenTo(target: Place | undefined, { answers, isAsked }: Facts): readonly string[] {
  if (!target || !isAsked(target)) return [];
  const kind = kindOf(target.item);
  if (kind === 'document') return fileAt(answers, target.key) ? ['true'] : [];
  return kind === 'rows' ? rowsAt(answers, target.key) : listAt(answers, target.key);
}

function meets(when: EnableWhen, given: readonly string[]): boolean {
  const wanted = expectedBy(when);
  switch (when.operator) {
    case 'exists':
      return given.length > 0 === (when.answerBoolean ?? true);
    case '=':
      return given.includes(wanted);
    case '!=':
      return !given.includes(wanted);
    default:
      return given.some(value => inOrder(when, value, wanted));
  }
}

/** The answer a condition waits for, written as answers are kept. */
export const expectedBy = (when: EnableWhen): string =>
  when.answerCoding?.code ??
  when.answerString ??
  when.answerDate ??
  String(when.answerBoolean ?? when.answerInteger ?? when.answerDecimal ?? '');

function inOrder(when: EnableWhen, value: string, wanted: string): boolean {
  const numeric = when.answerInteger !== undefined || when.answerDecimal !== undefined;
  const difference = numeric ? Number(value) - Number(wanted) : value === wanted ? 0 : value < wanted ? -1 : 1;
  if (Number.isNaN(difference)) return false;
  if (when.operator === '>') return difference > 0;
  if (when.operator === '<') return difference < 0;
  return when.operator === '>=' ? difference >= 0 : difference <= 0;
}
