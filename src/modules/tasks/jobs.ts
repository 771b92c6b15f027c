import { z } from 'zod';
import { isDay } from '#platform/clock/day.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { JobHandler } from '#platform/jobs/index.ts';
import { actingAs } from '#platform/operation/index.ts';
import { openTask } from './open-task.ts';

const asked = z.object({
  kind: z.string(),
  organisation: z.uuid(),
  desk: z.enum(['clinician', 'case_administrator']),
  subject: z.object({ kind: z.string(), id: z.uuid() }),
  label: z.string().optional(),
  dueOn: z.string().refine(isDay).optional(),
});

/** Opens tasks for those who cannot call this module (a notice that could not be sent), or act where tasks are out of reach. */
export const taskJobs: readonly JobHandler[] = [
  {
    queue: 'tasks.open',
    async handle(runtime, data) {
      const task = asked.parse(data);
      const acting = actingAs({ kind: 'worker', organisation: task.organisation });
      await inTransaction(runtime.db, acting, tx => openTask({ tx, now: runtime.clock.now() }, task));
    },
  },
];
