import type { AuditEntry } from '#platform/operation/index.ts';
import type { Task } from './task.ts';

/** The entry of an act on a task; about the case where it is one's. */
export function taskAudit(act: string, task: Task, values?: Record<string, unknown>): AuditEntry {
  return {
    ...{ act, organisation: task.organisation, object: { kind: 'task', id: task.id } },
    ...(task.subject.kind === 'case' ? { subject: task.subject.id } : {}),
    ...(values ? { values } : {}),
  };
}
