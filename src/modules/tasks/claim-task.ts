import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { loadTask } from './load-task.ts';
import { mayClaim } from './policy.ts';
import { taskAudit } from './task-audit.ts';

/** Takes a task: one claim wins, whoever comes later is told by whom (TSK.2). */
export const claimTask = operation({
  act: 'task.claimed',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ task: z.uuid() }),
  load: (scope, { task }) => loadTask(scope, task),
  policy: mayClaim,
  async run(scope, task) {
    await sql`update tasks.tasks set state = 'claimed', claimed_by = ${scope.actor.account}, claimed_at = ${scope.now}
      where organisation_id = ${task.organisation} and id = ${task.id}`.execute(scope.tx);
    scope.audit(taskAudit('task.claimed', task, task.claimedBy ? { takenOverFrom: task.claimedBy } : undefined));
  },
});
