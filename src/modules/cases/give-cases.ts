import { sql } from 'kysely';
import { actingOrganisation, type EmployerActor, type Scope, type StaffActor } from '#platform/operation/index.ts';
import { ownerColumns } from './owner-columns.ts';

/** A case that has another owner now. */
export interface GivenCase {
  id: string;
  reference: string;
}

/**
 * Gives cases to another owner (ACC.U3): one, or all of a membership, open, closed and pending. Timelines say that it happened, not between whom.
 * The actor's right to do so was decided before; the referrals are locked by the caller, before the cases. Throws NotVisible.
 */
export async function giveCases(
  { tx, actor, now }: Pick<Scope<EmployerActor | StaffActor>, 'tx' | 'actor' | 'now'>,
  given: { from: string; to: string; only?: string },
): Promise<GivenCase[]> {
  const organisation = actingOrganisation(actor);
  const to = await ownerColumns(tx, organisation, given.to);
  const one = given.only ? sql`and id = ${given.only}` : sql``;
  const { rows } = await sql<GivenCase>`
    update cases.cases set owner_id = ${to.owner_id}, owner_name = ${to.owner_name}, owner_key = ${to.owner_key}
    where organisation_id = ${organisation} and owner_id = ${given.from} and audience = 'employer' ${one}
    returning id, reference`.execute(tx);
  if (rows.length)
    await sql`
      insert into cases.events (organisation_id, id, case_id, at, kind, audience, detail)
      select ${organisation}, gen_random_uuid(), case_id, ${now}, 'reassigned', '{referrer,clinician}', '{}'
      from unnest(${rows.map(row => row.id)}::uuid[]) case_id`.execute(tx);
  return rows;
}
