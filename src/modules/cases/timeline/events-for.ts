import { sql } from 'kysely';
import type { ReadScope } from '#platform/operation/index.ts';
import { caseKey } from '../case-key.ts';
import type { EventAudience } from '../tables.ts';

export interface PastEvent {
  at: Date;
  kind: string;
  detail: Record<string, string | number>;
}

/** What happened to a case as one audience reads it, oldest first (CASE.12). That the actor may see the case was decided before. */
export async function eventsFor(
  { tx, actor }: ReadScope,
  caseId: string,
  audience: EventAudience,
): Promise<PastEvent[]> {
  const { rows } = await sql<PastEvent>`
    select at, kind, detail from cases.events
    where ${caseKey(actor, caseId, 'case_id')} and ${audience} = any (audience) order by at, id`.execute(tx);
  return rows;
}
