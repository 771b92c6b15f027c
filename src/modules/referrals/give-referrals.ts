import { sql } from 'kysely';
import { actingOrganisation, type EmployerActor, type Scope, type StaffActor } from '#platform/operation/index.ts';

/**
 * Gives referrals to another owner (ACC.U3): that of one case, or all a membership sent, rejected and waiting ones too. Drafts never move:
 * they are their author's alone. Answers how many.
 */
export async function giveReferrals(
  { tx, actor }: Pick<Scope<EmployerActor | StaffActor>, 'tx' | 'actor'>,
  given: { from: string; to: string; only?: string },
): Promise<number> {
  const one = given.only ? sql`and case_id = ${given.only}` : sql``;
  const done = await sql`
    update referrals.referrals set owner_id = ${given.to}
    where organisation_id = ${actingOrganisation(actor)} and owner_id = ${given.from} and state <> 'draft' and removed_at is null ${one}`.execute(
    tx,
  );
  return Number(done.numAffectedRows ?? 0);
}
