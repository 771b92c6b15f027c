import { sql } from 'kysely';
import { dayOf } from '#platform/clock/day.ts';
import { NotVisible, type Scope } from '#platform/operation/index.ts';
import { caseKey } from './case-key.ts';
import { type ActionFact, type CaseFacts, deriveStatus, type Standing } from './status.ts';
import type { CasesTables, Consent } from './tables.ts';

interface FactsRow {
  status: string;
  tab: string;
  rejected_at: Date | null;
  withdrawn_at: Date | null;
  information_wanted_at: Date | null;
  documents_awaited_at: Date | null;
  accepted_at: Date | null;
  route: string | null;
  consent: Consent | null;
  letter_state: string | null;
  on_hold_at: Date | null;
  unable_to_contact_at: Date | null;
  clarification_at: Date | null;
  recall_on: string | null;
  closed_at: Date | null;
  closed_reason: string | null;
  actions: ActionFact[];
}

/**
 * Derives the status of a case from its facts and writes status, tab and since when; call it after every change of a fact
 * (data-model.md 9). Returns where the case now stands. Throws NotVisible for a case out of reach.
 */
export async function refreshStatus(scope: Scope, caseId: string): Promise<Standing> {
  const key = caseKey(scope.actor, caseId);
  const { rows } = await sql<FactsRow>`
    select status, tab, rejected_at, withdrawn_at, information_wanted_at, documents_awaited_at, accepted_at, route, consent, letter_state,
      on_hold_at, unable_to_contact_at, clarification_at, recall_on, closed_at, closed_reason,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'state', a.state, 'dated', a.on_day is not null) order by a.created_at, a.id), '[]')
        from cases.actions a where a.organisation_id = cases.organisation_id and a.case_id = cases.id) as actions
    from cases.cases where ${key}`.execute(scope.tx);
  const row = rows[0];
  if (!row) throw new NotVisible('case');
  const standing = deriveStatus(factsOf(row, scope.now));
  const reason = row.closed_at ? row.closed_reason : (standing.closedBecause ?? null);
  if (row.status === standing.status && row.tab === standing.tab && row.closed_reason === reason) return standing;
  await scope.tx
    .withTables<CasesTables>()
    .updateTable('cases.cases')
    .set({
      status: standing.status,
      tab: standing.tab,
      closed_reason: reason,
      ...(row.status === standing.status ? {} : { status_since: scope.now }),
    })
    .where(key)
    .execute();
  return standing;
}

function factsOf(row: FactsRow, now: Date): CaseFacts {
  return {
    today: dayOf(now, 'Europe/London'),
    rejected: row.rejected_at !== null,
    withdrawn: row.withdrawn_at !== null,
    informationWanted: row.information_wanted_at !== null,
    documentsAwaited: row.documents_awaited_at !== null,
    accepted: row.accepted_at !== null,
    onPapers: row.route === 'on_papers',
    consent: row.consent,
    actions: row.actions,
    letterState: row.letter_state,
    onHold: row.on_hold_at !== null,
    unableToContact: row.unable_to_contact_at !== null,
    clarification: row.clarification_at !== null,
    recallOn: row.recall_on,
    closed: row.closed_at !== null,
  };
}
