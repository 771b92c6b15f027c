import { sql } from 'kysely';
import type { Scope, StaffActor } from '#platform/operation/index.ts';
import { atMyDesks } from './desks.ts';
import type { TaskRow } from './tables.ts';
import { type Task, takeOverHours } from './task.ts';

type Row = Pick<
  TaskRow,
  'id' | 'organisation_id' | 'kind' | 'subject_kind' | 'subject_id' | 'state' | 'claimed_by' | 'claimed_at'
>;

/** The task for an act, held until the transaction ends, so that of two who claim it one is first. */
export async function loadTask({ tx, actor, now }: Scope<StaffActor>, id: string): Promise<Task | undefined> {
  const { rows } = await sql<Row & { name: string | null }>`
    select t.id, t.organisation_id, t.kind, t.subject_kind, t.subject_id, t.state, t.claimed_by, t.claimed_at, app.staff_name(t.claimed_by) as name
    from tasks.tasks t where t.id = ${id} and ${atMyDesks(actor)} for update`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const heldSince = row.claimed_at?.getTime() ?? now.getTime();
  return {
    ...{ id: row.id, organisation: row.organisation_id, kind: row.kind, state: row.state },
    subject: { kind: row.subject_kind, id: row.subject_id },
    claimedName: row.name ?? '',
    forgotten: now.getTime() - heldSince > takeOverHours * 3_600_000,
    ...(row.claimed_by ? { claimedBy: row.claimed_by } : {}),
  };
}
