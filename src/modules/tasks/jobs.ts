import { z } from 'zod';
import { isDay } from '#platform/clock/day.ts';
import type { JobHandler } from '#platform/jobs/index.ts';
import { operation, perform } from '#platform/operation/index.ts';
import { openTask } from './open-task.ts';

const asked = z.object({
  kind: z.string(),
  organisation: z.uuid(),
  desk: z.enum(['clinician', 'case_administrator']),
  subject: z.object({ kind: z.string(), id: z.uuid() }),
  label: z.string().optional(),
  dueOn: z.string().refine(isDay).optional(),
});

const openAskedTask = operation({
  act: 'task.opened',
  actors: ['worker'],
  input: asked,
  load: async (_scope, task) => task,
  policy: () => undefined,
  async run(scope, task) {
    const id = await openTask(scope, task);
    scope.audit({ act: 'task.opened', organisation: task.organisation, object: { kind: 'task', id } });
  },
});

/** Opens tasks for those who cannot call this module (a notice that could not be sent), or act where tasks are out of reach. */
export const taskJobs: readonly JobHandler[] = [
  {
    queue: 'tasks.open',
    async handle(runtime, data) {
      const task = asked.parse(data);
      await perform(runtime, openAskedTask, { kind: 'worker', organisation: task.organisation }, task);
    },
  },
];
