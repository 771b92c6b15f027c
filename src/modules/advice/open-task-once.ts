import { sql } from 'kysely';
import { openTask } from '#modules/tasks/index.ts';
import type { Scope } from '#platform/operation/index.ts';

/** Opens a task about a case for the clinicians, unless one of the kind waits already. */
export async function openTaskOnce(
  scope: Scope,
  seen: { organisation: string; id: string; reference: string },
  kind: string,
): Promise<void> {
  const { rows } =
    await sql`select from tasks.tasks where organisation_id = ${seen.organisation} and subject_id = ${seen.id}
    and kind = ${kind} and state in ('open', 'claimed')`.execute(scope.tx);
  if (rows.length) return;
  await openTask(scope, {
    ...{ kind, organisation: seen.organisation, desk: 'clinician', label: seen.reference },
    subject: { kind: 'case', id: seen.id },
  });
}
