import type { ChosenList } from '#faces/list/choices/chosen-list.ts';
import type { TaskListInput } from '#modules/tasks/index.ts';
import { taskPlace } from './list-place.ts';
import { aboutTasks } from './list-tasks.page.ts';
import { taskColumnsFor } from './task-columns.tsx';

/** What can be chosen of the list of tasks. */
export const taskChoices: ChosenList<TaskListInput> = {
  ...{ place: taskPlace, access: { to: 'workbench', desk: ['clinician', 'case_administrator'] }, current: 'tasks' },
  about(visit) {
    const about = aboutTasks(visit);
    return { title: about.t('title'), columns: taskColumnsFor({ ...about, organisations: [] }) };
  },
};
