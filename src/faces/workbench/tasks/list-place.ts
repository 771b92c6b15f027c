import type { ListPlace } from '#faces/list/list-place.ts';
import { type TaskListInput, taskColumns, taskListInput } from '#modules/tasks/index.ts';

/** The tasks of the desks somebody sits at; which view is always said. */
export const taskPlace: ListPlace<TaskListInput> = {
  ...{ id: 'tasks', root: '/workbench/tasks', columns: taskColumns, input: taskListInput, always: 'view' },
};
