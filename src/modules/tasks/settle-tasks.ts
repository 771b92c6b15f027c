import { sql } from 'kysely';
import type { Scope } from '#platform/operation/index.ts';

/** Ends the tasks of a subject that are not needed any more, in the transaction of what made them so; of one kind if it is named. */
export async function settleTasks(
  { tx, now, actor }: Pick<Scope, 'tx' | 'now' | 'actor'>,
  { organisation, subject, kind }: { organisation: string; subject: string; kind?: string },
): Promise<void> {
  const by = 'account' in actor ? actor.account : null;
  await sql`update tasks.tasks set state = 'done', done_by = ${by}, done_at = ${now}
    where organisation_id = ${organisation} and subject_id = ${subject} and state in ('open', 'claimed')
      and (${kind ?? null}::text is null or kind = ${kind ?? null})`.execute(tx);
}
