import type { Day } from '#platform/clock/day.ts';
import { newId } from '#platform/db/id.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { TaskTables } from './tables.ts';

/** Who may take a task. */
export type TaskDesk = 'clinician' | 'case_administrator';

export interface NewTask {
  /** What is to be done; one of `taskKinds`, or a word of the module that asks, which the lists then show as it is. */
  kind: string;
  organisation: string;
  desk: TaskDesk;
  subject: { kind: string; id: string };
  /** What staff call the subject: a case number; never a name. */
  label?: string;
  dueOn?: Day;
  /** Higher comes first among tasks of a day; 0 unless said. */
  priority?: number;
}

/** Opens a task for a desk in the caller's transaction (TSK.1), and answers its id. */
export async function openTask({ tx, now }: Pick<Scope, 'tx' | 'now'>, task: NewTask): Promise<string> {
  const id = newId();
  await tx
    .withTables<TaskTables>()
    .insertInto('tasks.tasks')
    .values({
      ...{ id, organisation_id: task.organisation, kind: task.kind, desk: task.desk, label: task.label ?? '' },
      ...{ subject_kind: task.subject.kind, subject_id: task.subject.id },
      ...{ priority: task.priority ?? 0, due_on: task.dueOn ?? null, state: 'open', created_at: now },
      ...{ claimed_by: null, claimed_at: null, done_by: null, done_at: null, note: '' },
    })
    .execute();
  return id;
}
