import { listAt, noAnswers, textAt } from './answers.ts';
import { answersOf } from './answers-of.ts';
import { codeOf } from './extensions.ts';
import { type Place, placesOf } from './places.ts';
import type { Locale, Questionnaire } from './questionnaire.ts';
import type { QuestionnaireResponse } from './response.ts';
import { optionText } from './text-of.ts';

/** The facts that are one text each, by the name the `fact` extension gives them. */
const textFacts = [
  'title',
  'givenName',
  'familyName',
  'dateOfBirth',
  'position',
  'address',
  'postcode',
  'personalEmail',
  'mobile',
  'payrollNumber',
  'niNumber',
  'division',
  'location',
  'department',
  'managerName',
  'referrerEmail',
  'purchaseOrder',
] as const;
export type TextFact = (typeof textFacts)[number];

export type AskedQuestion = {
  /** Stable over amendments: the option's code, the question's linkId, or `own:` and the row id. */
  readonly id: string;
  readonly text: string;
};

/** What the rest of Handrail needs to know from a referral, whichever form it was written on. */
export type ReferralFacts = Readonly<Partial<Record<TextFact, string>>> & {
  readonly employeeTold?: boolean;
  /** Codes of the reasons chosen; `reasonTexts` are the same in words. */
  readonly reasons: readonly string[];
  readonly reasonTexts: readonly string[];
  readonly questions: readonly AskedQuestion[];
};

/** Gathers the facts of a response by the `fact` extension of its definition; a day is `YYYY-MM-DD`. */
export function referralFacts(
  definition: Questionnaire,
  response: QuestionnaireResponse,
  locale: Locale = 'en',
): ReferralFacts {
  const answers = answersOf(definition, response);
  const places = placesOf(definition, answers);
  const stating = (fact: string) => places.filter(({ item }) => codeOf(item, 'fact') === fact);
  const single = textFacts.flatMap(fact => {
    const value = stating(fact)
      .map(({ key }) => textAt(answers, key))
      .find(text => text !== '');
    return value === undefined ? [] : [[fact, value] as const];
  });
  const told = stating('employeeTold').map(({ key }) => textAt(answers, key))[0];
  const chosen = (place: Place) => listAt(answers, place.key);
  const reasons = stating('reasons').flatMap(place => chosen(place).map(code => ({ code, item: place.item })));
  return {
    ...Object.fromEntries(single),
    ...(told && { employeeTold: told === 'true' }),
    reasons: reasons.map(({ code }) => code),
    reasonTexts: reasons.map(({ code, item }) => optionText(item, code, locale)),
    questions: stating('question').flatMap(place => askedAt(place, chosen(place), locale)),
  };
}

/** A ready-made question of a form in one language, by the id it is asked with; undefined for one in somebody's own words. */
export function readyMadeQuestion(definition: Questionnaire, id: string, locale: Locale): string | undefined {
  const offering = placesOf(definition, noAnswers).find(
    ({ item }) =>
      item.type === 'choice' &&
      codeOf(item, 'fact') === 'question' &&
      item.answerOption?.some(({ valueCoding }) => valueCoding.code === id),
  );
  return offering && optionText(offering.item, id, locale);
}

function askedAt({ item, rowId }: Place, given: readonly string[], locale: Locale): readonly AskedQuestion[] {
  if (item.type === 'choice') return given.map(code => ({ id: code, text: optionText(item, code, locale) }));
  const id = rowId === undefined ? item.linkId : `own:${rowId}`;
  return given.map(text => ({ id, text }));
}
