import { useTexts } from '#ui/locale.ts';
import { Tag, type TagColour } from '#ui/tag.tsx';
import type { TaskListItem } from '#ui/task-list.tsx';
import type { Texts } from '#ui/texts.ts';

/** How far one part of a task list is. */
export type TaskState = keyof Texts['taskStates'];

const colours: Partial<Record<TaskState, TagColour>> = {
  notStarted: 'blue',
  inProgress: 'teal',
  problem: 'red',
};

/** The status of a task list item in the reader's language: a tag where there is something to do, else plain text. */
export function taskStatus(state: TaskState): TaskListItem['status'] {
  return {
    text: <TaskStateWords state={state} />,
    classes: state === 'cannotStart' ? 'govuk-task-list__status--cannot-start-yet' : undefined,
  };
}

function TaskStateWords({ state }: { state: TaskState }) {
  const words = useTexts().taskStates[state];
  const colour = colours[state];
  return colour ? <Tag colour={colour}>{words}</Tag> : words;
}
