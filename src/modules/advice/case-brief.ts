import { sql } from 'kysely';
import type { ReadScope, Scope } from '#platform/operation/index.ts';

/** What every actor here may know of a letter's case: the clinician, the employee it is about, the worker. */
export interface CaseBrief {
  organisation: string;
  id: string;
  reference: string;
  tab: 'pending' | 'open' | 'closed' | 'none';
  closedAt: Date | null;
  person: string;
  title: string;
  givenName: string;
  familyName: string;
  dateOfBirth: string | null;
  position: string;
  ownerName: string;
}

/** The case of a letter; row-level security decides whether it is there for the actor. */
export async function caseBrief(
  { tx }: Pick<Scope | ReadScope, 'tx'>,
  letter: { organisation_id: string; case_id: string },
): Promise<CaseBrief | undefined> {
  const { rows } = await sql<CaseBrief>`
    select organisation_id as organisation, id, reference, tab, coalesce(closed_at, withdrawn_at) as "closedAt", person_id as person, title,
      given_name as "givenName", family_name as "familyName", date_of_birth::text as "dateOfBirth", position, owner_name as "ownerName"
    from cases.cases where organisation_id = ${letter.organisation_id} and id = ${letter.case_id} and person_id is not null`.execute(
    tx,
  );
  return rows[0];
}

/** Whom an audit entry about the case concerns. */
export const about = (seen: { organisation: string; id: string; person: string }) => ({
  organisation: seen.organisation,
  subject: seen.person,
});
