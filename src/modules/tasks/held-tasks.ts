import { sql } from 'kysely';
import type { Scope } from '#platform/operation/index.ts';
import type { TaskDesk } from './open-task.ts';

/** A task somebody of the staff has claimed; what it is about as its number, and the case where it is one's. */
export interface HeldTask {
  id: string;
  organisation: string;
  desk: TaskDesk;
  label: string;
  case: string | null;
}

/** What somebody has claimed and not ended, held until the transaction ends if `hold`. */
export async function heldTasks({ tx }: Pick<Scope, 'tx'>, account: string, hold = false): Promise<HeldTask[]> {
  const { rows } = await sql<HeldTask>`
    select id, organisation_id as organisation, desk, label, case when subject_kind = 'case' then subject_id end as "case" from tasks.tasks
    where claimed_by = ${account} and state = 'claimed' order by id ${hold ? sql`for update` : sql``}`.execute(tx);
  return rows;
}

/** Gives tasks of one organisation to another member of staff. The caller decided, and tells. */
export async function giveTasks(
  { tx, now }: Pick<Scope, 'tx' | 'now'>,
  given: { organisation: string; ids: readonly string[]; to: string },
): Promise<void> {
  await sql`update tasks.tasks set claimed_by = ${given.to}, claimed_at = ${now}
    where organisation_id = ${given.organisation} and id = any (${[...given.ids]}::uuid[])`.execute(tx);
}
