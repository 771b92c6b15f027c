import { sql } from 'kysely';
import { newId } from '#platform/db/id.ts';
import { NotVisible, type Scope } from '#platform/operation/index.ts';
import { caseKey } from './case-key.ts';
import type { EventAudience } from './tables.ts';

export interface CaseEvent {
  /** noun.verb in the past, or a key of the timeline's texts: `submitted`, `accepted`, `appointment_booked` … */
  kind: string;
  audience: readonly EventAudience[];
  /** Facts the sentence needs (days, routes, names of roles). Nothing clinical. */
  detail?: Record<string, string | number>;
}

/** Writes what happened to a case, for the timelines of those named (CASE.12). Throws NotVisible for a case out of reach. */
export async function recordEvent(scope: Scope, caseId: string, event: CaseEvent): Promise<void> {
  const written = await sql`
    insert into cases.events (organisation_id, id, case_id, at, kind, audience, detail)
    select organisation_id, ${newId(scope.now.getTime())}, id, ${scope.now}, ${event.kind}, ${[...event.audience]}::text[], ${JSON.stringify(event.detail ?? {})}::jsonb
    from cases.cases where ${caseKey(scope.actor, caseId)}`.execute(scope.tx);
  if (!written.numAffectedRows) throw new NotVisible('case');
}

export const everyone: readonly EventAudience[] = ['referrer', 'employee', 'clinician'];
