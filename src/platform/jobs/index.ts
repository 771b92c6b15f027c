export { type JobHandler, type Retries, type TimetableEntry, usualRetries } from './job-handler.ts';
export { type Jobs, type JobsOptions, startJobs } from './jobs.ts';
export { deadLetters, type Queue } from './prepare-queues.ts';
export { queueDatabase } from './queue-database.ts';
