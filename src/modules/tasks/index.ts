export { taskJobs } from './jobs.ts';
export { type NewTask, openTask, type TaskDesk } from './open-task.ts';
