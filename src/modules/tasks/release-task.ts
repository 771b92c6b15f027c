import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { loadTask } from './load-task.ts';
import { mayRelease } from './policy.ts';
import { taskAudit } from './task-audit.ts';

/** Gives a claimed task back to its desk (TSK.2). */
export const releaseTask = operation({
  act: 'task.released',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ task: z.uuid() }),
  load: (scope, { task }) => loadTask(scope, task),
  policy: mayRelease,
  async run(scope, task) {
    await sql`update tasks.tasks set state = 'open', claimed_by = null, claimed_at = null
      where organisation_id = ${task.organisation} and id = ${task.id}`.execute(scope.tx);
    scope.audit(taskAudit('task.released', task));
  },
});
