import { LocaleContext } from '#ui/locale.ts';
import { TaskList, type TaskListItem } from '#ui/task-list.tsx';
import { taskStatus } from '#ui/task-status.tsx';
import { findStep, type Locale, type Questionnaire } from '../questionnaire.ts';
import type { StepState, StepStatus } from '../step-states.ts';
import { textOf } from '../text-of.ts';
import { say } from '../texts.ts';

export type StepListProps = {
  readonly definition: Questionnaire;
  readonly states: readonly StepStatus[];
  readonly locale: Locale;
  /** The address of a step. */
  readonly stepHref: (stepId: string) => string;
};

/** The steps as a task list, each with its state; every step can be opened in any order (REF.F2). */
export const StepList = ({ definition, states, locale, stepHref }: StepListProps) => (
  <LocaleContext.Provider value={locale}>
    <TaskList
      items={states.map(({ stepId, state }) => {
        const step = findStep(definition, stepId);
        const title = step ? textOf(step, locale) : stepId;
        return { title, href: state === 'not-needed' ? undefined : stepHref(stepId), status: statusOf(state, locale) };
      })}
    />
  </LocaleContext.Provider>
);

function statusOf(state: StepState, locale: Locale): TaskListItem['status'] {
  if (state === 'not-needed') return { text: say(locale, 'state.not-needed') };
  return taskStatus(
    ({ 'not-started': 'notStarted', 'in-progress': 'inProgress', complete: 'completed' } as const)[state],
  );
}
