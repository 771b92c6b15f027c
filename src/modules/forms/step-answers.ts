import type { Answers } from './answers.ts';
import { placesOf } from './places.ts';
import type { Questionnaire } from './questionnaire.ts';

/** The part of the answers that belongs to one step: what is kept, versioned and compared together (ALL.3). */
export function stepAnswers(definition: Questionnaire, answers: Answers, stepId: string): Answers {
  const keys = new Set(placesOf(definition, answers, stepId).map(place => place.key));
  const mine = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
  return { values: mine(answers.values), rows: mine(answers.rows), files: mine(answers.files) };
}

/** All answers with one step's replaced by what was read from it. */
export function mergeStep(definition: Questionnaire, answers: Answers, stepId: string, step: Answers): Answers {
  const before = stepAnswers(definition, answers, stepId);
  const others = <T>(all: Readonly<Record<string, T>>, mine: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !Object.hasOwn(mine, key)));
  return {
    values: { ...others(answers.values, before.values), ...step.values },
    rows: { ...others(answers.rows, before.rows), ...step.rows },
    files: { ...others(answers.files, before.files), ...step.files },
  };
}
