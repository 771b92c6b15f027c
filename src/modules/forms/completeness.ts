import { type Answers, fileAt, listAt, textAt } from './answers.ts';
import { filledRows } from './check-step.ts';
import { enabledKeys } from './conditions.ts';
import { codeOf, extensionOf } from './extensions.ts';
import { kindOf } from './kind-of.ts';
import { type Place, placesOf } from './places.ts';
import type { Locale, Questionnaire } from './questionnaire.ts';
import { textIn, textOf } from './text-of.ts';
import { say } from './texts.ts';

/** Something that would make the referral better. It never stops anybody (REF.F7). */
export type Hint = {
  readonly code: 'missing' | 'no-questions' | 'vague-question' | 'not-told';
  readonly stepId: string;
  readonly key: string;
  readonly message: string;
};

/** The quality check: recommended answers that are missing, vague or no questions, an employee who was not told. */
export function completeness(definition: Questionnaire, answers: Answers, locale: Locale): readonly Hint[] {
  const enabled = enabledKeys(definition, answers);
  const places = placesOf(definition, answers).filter(place => enabled.has(place.key));
  const filled = filledRows(places, answers);
  return [
    ...places.flatMap(place => [
      ...missing(place, answers, filled, locale),
      ...vague(place, answers, locale),
      ...notTold(place, answers, locale),
    ]),
    ...noQuestions(places, answers, locale),
  ];
}

function missing(place: Place, answers: Answers, filled: ReadonlySet<string>, locale: Locale): readonly Hint[] {
  const { item, key, stepId } = place;
  if (!extensionOf(item, 'recommended') || item.required) return [];
  if (place.rowId !== undefined && !filled.has(`${place.group}/${place.rowId}`)) return [];
  if (isGiven(place, answers, filled)) return [];
  const why = textIn(item, 'recommended', locale) ?? '';
  return [{ code: 'missing', stepId, key, message: say(locale, 'hint.missing', { label: textOf(item, locale), why }) }];
}

function isGiven({ item, key }: Place, answers: Answers, filled: ReadonlySet<string>): boolean {
  const kind = kindOf(item);
  if (kind === 'document') return fileAt(answers, key) !== undefined;
  return kind === 'rows'
    ? [...filled].some(row => row.startsWith(`${key}/`))
    : listAt(answers, key).some(value => value !== '');
}

function notTold({ item, key, stepId }: Place, answers: Answers, locale: Locale): readonly Hint[] {
  const said = codeOf(item, 'fact') === 'employeeTold' && textAt(answers, key) === 'false';
  return said ? [{ code: 'not-told', stepId, key, message: say(locale, 'hint.not-told') }] : [];
}

const asksQuestions = ({ item }: Place): boolean => codeOf(item, 'fact') === 'question';

function noQuestions(places: readonly Place[], answers: Answers, locale: Locale): readonly Hint[] {
  const asking = places.filter(asksQuestions);
  // A form whose own questions are a table has no place for them until a row is added.
  if (asking.length === 0 || asking.some(({ key }) => textAt(answers, key) !== '')) return [];
  const { stepId, key } = asking[0]!;
  return [{ code: 'no-questions', stepId, key, message: say(locale, 'hint.no-questions') }];
}

function vague(place: Place, answers: Answers, locale: Locale): readonly Hint[] {
  if (!asksQuestions(place) || place.item.type === 'choice') return [];
  const question = textAt(answers, place.key);
  if (question === '' || !isVague(question)) return [];
  const message = say(locale, 'hint.vague', { question: question.slice(0, 80) });
  return [{ code: 'vague-question', stepId: place.stepId, key: place.key, message }];
}

const emptyPhrases = [
  /^(please )?(can|could) you (please )?(help|advise)( us| me)?$/,
  /^(please )?(give|provide) (us |me )?(your |any |some )?(advice|opinion|thoughts|guidance)( please)?$/,
  /^(any|all|general) (other )?(advice|guidance|thoughts|comments|information)\b.{0,40}$/,
  /^what (do you think|should (we|i) do|can (we|i) do)( next| now)?$/,
  /^(allwch|a allwch) chi (helpu|gynghori)( ni| fi)?$/,
  /^beth (ddylem|ddylwn|allwn) (ni|i) ei wneud( nesaf| nawr)?$/,
  /^unrhyw (gyngor|sylwadau|wybodaeth)\b.{0,40}$/,
];

/** Whether a question is too short or too general for a clinician to answer it. */
export function isVague(question: string): boolean {
  const plain = question
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.split(' ').length < 4 || emptyPhrases.some(phrase => phrase.test(plain));
}
