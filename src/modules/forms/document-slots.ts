import { type Answers, noAnswers } from './answers.ts';
import { enabledKeys } from './conditions.ts';
import { type Slot, slotOf } from './kind-of.ts';
import { placesOf } from './places.ts';
import type { Locale, Questionnaire } from './questionnaire.ts';
import { textOf } from './text-of.ts';

export type DocumentSlot = Slot & {
  readonly key: string;
  readonly stepId: string;
  readonly label: string;
  readonly required: boolean;
};

/** The document slots of a form that are asked for, in their order (REF.D1). */
export function documentSlots(
  definition: Questionnaire,
  locale: Locale,
  answers: Answers = noAnswers,
): readonly DocumentSlot[] {
  const enabled = enabledKeys(definition, answers);
  return placesOf(definition, answers)
    .flatMap(({ item, key, stepId }) => {
      const slot = enabled.has(key) ? slotOf(item) : undefined;
      return slot ? [{ ...slot, key, stepId, label: textOf(item, locale), required: item.required === true }] : [];
    })
    .toSorted((a, b) => a.order - b.order);
}
