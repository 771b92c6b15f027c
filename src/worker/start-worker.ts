import type { JobHandler, Jobs, TimetableEntry } from '#platform/jobs/index.ts';
import type { Runtime } from '#platform/operation/index.ts';

/**
 * Does the jobs of every queue and the rounds of the timetable from now on, in this process. Ends with `jobs.stop()`, which lets what is
 * under way finish. Mail waits for the network, not for the database: a few go side by side.
 */
export function startWorker(
  runtime: Runtime,
  jobs: Jobs,
  { handlers, timetable }: { handlers: readonly JobHandler[]; timetable: readonly TimetableEntry[] },
): void {
  for (const { queue, handle, atOnce } of handlers)
    jobs.work(queue, data => handle(runtime, data), atOnce ? { atOnce } : {});
  for (const { name, everySeconds, run } of timetable) jobs.schedule(name, everySeconds, () => run(runtime));
}
