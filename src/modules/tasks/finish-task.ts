import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { loadTask } from './load-task.ts';
import { mayFinish } from './policy.ts';
import { taskAudit } from './task-audit.ts';

/** Ends a task, with what was done if whoever did it says so (TSK.1). */
export const finishTask = operation({
  act: 'task.finished',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ task: z.uuid(), note: z.string().trim().max(2_000).default('') }),
  load: (scope, { task }) => loadTask(scope, task),
  policy: mayFinish,
  async run(scope, task, { note = '' }) {
    await sql`update tasks.tasks set state = 'done', done_by = ${scope.actor.account}, done_at = ${scope.now}, note = ${note}
      where organisation_id = ${task.organisation} and id = ${task.id}`.execute(scope.tx);
    scope.audit(taskAudit('task.finished', task, note ? { note } : undefined));
  },
});
