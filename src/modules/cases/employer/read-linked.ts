import { sql } from 'kysely';
import { type CaseVisibility, visibleCase } from '#modules/sharing/index.ts';
import type { EmployerActor, ReadScope } from '#platform/operation/index.ts';
import type { CaseStatus } from '../status.ts';
import type { LinkKind } from '../tables.ts';

export interface LinkedCase {
  id: string;
  reference: string;
  givenName: string;
  familyName: string;
  receivedAt: Date;
  status: CaseStatus;
  kind: LinkKind;
  /** This case came after the other one. */
  later: boolean;
}

/** Cases linked to this one either way, as far as the reader sees them (CASE.10). */
export async function readLinked(
  { tx, actor }: ReadScope<EmployerActor>,
  visibility: CaseVisibility,
  caseId: string,
): Promise<LinkedCase[]> {
  const { rows } = await sql<LinkedCase>`
    select c.id, c.reference, c.given_name as "givenName", c.family_name as "familyName", c.received_at as "receivedAt", c.status,
      l.kind, l.case_id = ${caseId} as later
    from cases.links l join cases.cases c on c.organisation_id = l.organisation_id
      and c.id = case when l.case_id = ${caseId} then l.linked_case_id else l.case_id end
    where l.organisation_id = ${actor.organisation} and (l.case_id = ${caseId} or l.linked_case_id = ${caseId}) and ${visibleCase(visibility)}
    order by c.received_at desc, c.id`.execute(tx);
  return rows;
}
