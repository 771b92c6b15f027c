import { z } from 'zod';
import { isDay } from '#platform/clock/day.ts';
import type { JobHandler } from '#platform/jobs/index.ts';
import { operation, perform } from '#platform/operation/index.ts';
import { openTask } from './open-task.ts';
import { settleTasks } from './settle-tasks.ts';

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

const unneeded = z.object({ kind: z.string(), organisation: z.uuid(), subject: z.uuid() });

const settleAskedTasks = operation({
  act: 'task.settled',
  actors: ['worker'],
  input: unneeded,
  load: async (_scope, asked) => asked,
  policy: () => undefined,
  async run(scope, { organisation, subject, kind }) {
    await settleTasks(scope, { organisation, subject, kind });
    scope.audit({ act: 'task.settled', organisation, object: { kind: 'delivery', id: subject }, values: { kind } });
  },
});

/** Opens tasks for those who cannot call this module (a notice that could not be sent), or act where tasks are out of reach; ends those not needed any more. */
export const taskJobs: readonly JobHandler[] = [
  {
    queue: 'tasks.open',
    async handle(runtime, data) {
      const task = asked.parse(data);
      await perform(runtime, openAskedTask, { kind: 'worker', organisation: task.organisation }, task);
    },
  },
  {
    queue: 'tasks.settle',
    async handle(runtime, data) {
      const asked = unneeded.parse(data);
      await perform(runtime, settleAskedTasks, { kind: 'worker', organisation: asked.organisation }, asked);
    },
  },
];
