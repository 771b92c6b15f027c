import { type JobHandler, queueDatabase } from '#platform/jobs/index.ts';
import type { Runtime } from '#platform/operation/index.ts';

interface Waiting {
  name: string;
  data: Record<string, unknown>;
}

/**
 * Does what waits, and what comes of it, until nothing is left that is due by the runtime's clock. A job without a time of its own was
 * filed to start when it was created, whatever the two clocks say. Throws what a job throws; that job is gone then.
 */
export async function drainJobs(runtime: Runtime, handlers: readonly JobHandler[]): Promise<void> {
  const queue = queueDatabase(runtime.db);
  for (let round = 0; round < 100; round++) {
    const { rows } = await queue.executeSql(
      `with due as (select id from pgboss.job_common where state in ('created', 'retry')
         and (start_after = created_on or start_after <= $1) order by created_on, id)
       delete from pgboss.job_common using due where job_common.id = due.id returning job_common.name, job_common.data`,
      [runtime.clock.now()],
    );
    if (!rows.length) return;
    for (const { name, data } of rows as unknown as Waiting[]) {
      const handler = handlers.find(each => each.queue === name);
      if (!handler) throw new Error(`nobody does the jobs of ${name}`);
      await handler.handle(runtime, data);
    }
  }
  throw new Error('jobs keep making jobs');
}
