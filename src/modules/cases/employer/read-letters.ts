import { sql } from 'kysely';
import { plannedOnce } from '#platform/db/prepared.ts';
import type { EmployerActor, ReadScope } from '#platform/operation/index.ts';

/** What an employer-side reader may know of a letter (ADV.6, ACC.X2). */
export interface LetterRow {
  id: string;
  state: 'in_preparation' | 'with_employee' | 'released' | 'no_report';
  releasedAt: Date | null;
  /** Only for a recipient, once released. */
  document: string | null;
  version: number;
  /** Names of those it was released to; empty before. */
  readers: readonly string[];
}

/** The letters of a case the reader sees, through the one function the database offers. */
export async function readLetters({ tx, actor }: ReadScope<EmployerActor>, caseId: string): Promise<LetterRow[]> {
  const { rows } = await sql<Omit<LetterRow, 'readers'>>`
    select letter_id as id, state, released_at as "releasedAt", document_id as document, version
    from app.employer_letters(${caseId}) order by released_at nulls last, letter_id ${plannedOnce}`.execute(tx);
  if (!rows.some(({ state }) => state === 'released')) return rows.map(row => ({ ...row, readers: [] }));
  const { rows: readers } = await sql<{ name: string }>`
    select m.display_name as name from advice.recipients r
      join accounts.memberships m on m.organisation_id = r.organisation_id and m.id = r.membership_id
    where r.organisation_id = ${actor.organisation} and r.case_id = ${caseId} and r.struck_at is null order by m.sort_key`.execute(
    tx,
  );
  return rows.map(row => ({ ...row, readers: row.state === 'released' ? readers.map(({ name }) => name) : [] }));
}
