export { claimTask } from './claim-task.ts';
export { countTasks, type TaskCounts } from './count-tasks.ts';
export { finishTask } from './finish-task.ts';
export { taskJobs } from './jobs.ts';
export {
  type TaskColumn,
  type TaskListInput,
  type TaskView,
  taskColumns,
  taskListInput,
  taskViews,
} from './list-input.ts';
export { listTasks, type TaskBrief, type TaskPage } from './list-tasks.ts';
export { type NewTask, openTask, type TaskDesk } from './open-task.ts';
export { readTask } from './read-task.ts';
export { releaseTask } from './release-task.ts';
export { settleTasks } from './settle-tasks.ts';
export { kindKey as taskKindKey, texts as taskTexts } from './texts.ts';
