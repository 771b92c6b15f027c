import type { Answers } from './answers.ts';
import { checkForm } from './check-form.ts';
import { enabledKeys } from './conditions.ts';
import { isQuestion } from './kind-of.ts';
import { type Place, placesOf } from './places.ts';
import type { Questionnaire } from './questionnaire.ts';

export type StepState = 'not-started' | 'in-progress' | 'complete' | 'not-needed';
export type StepStatus = { readonly stepId: string; readonly state: StepState };

/**
 * How far each step is (REF.F2). A step that was only prefilled is not started: `visited` names the steps that were
 * saved at least once. A step in which nothing is asked is not needed.
 */
export function stepStates(
  definition: Questionnaire,
  answers: Answers,
  options: { readonly today: string; readonly visited: ReadonlySet<string> },
): readonly StepStatus[] {
  const enabled = enabledKeys(definition, answers);
  const places = placesOf(definition, answers);
  const faulty = new Set(
    checkForm(definition, answers, { locale: 'en', today: options.today }).map(({ stepId }) => stepId),
  );
  return definition.item.map(({ linkId: stepId }) => {
    const inStep = places.filter(place => place.stepId === stepId && enabled.has(place.key));
    if (!inStep.some(asksSomething)) return { stepId, state: 'not-needed' };
    if (!options.visited.has(stepId)) return { stepId, state: 'not-started' };
    return { stepId, state: faulty.has(stepId) ? 'in-progress' : 'complete' };
  });
}

// A step of notes alone is still read; only its conditions make it not needed.
const asksSomething = ({ item, parents }: Place): boolean =>
  isQuestion(item) || item.type === 'display' || (item.type === 'group' && parents.length > 0 && item.repeats === true);
