import type { Answers } from './answers.ts';
import { type CheckOptions, checkPlaces, type FieldError } from './check-step.ts';
import { enabledKeys } from './conditions.ts';
import { placesOf } from './places.ts';
import type { Questionnaire } from './questionnaire.ts';

export type StepErrors = { readonly stepId: string; readonly errors: readonly FieldError[] };

/** Everything that stops a form from being submitted, a step at a time; empty when it can be. */
export function checkForm(definition: Questionnaire, answers: Answers, options: CheckOptions): readonly StepErrors[] {
  const enabled = enabledKeys(definition, answers);
  const places = placesOf(definition, answers);
  return definition.item.flatMap(({ linkId: stepId }) => {
    const inStep = places.filter(place => place.stepId === stepId);
    const errors = checkPlaces(definition, answers, inStep, options, enabled);
    return errors.length > 0 ? [{ stepId, errors }] : [];
  });
}
