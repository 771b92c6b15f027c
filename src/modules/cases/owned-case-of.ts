import { sql } from 'kysely';
import { actingOrganisation, type Scope, type StaffActor } from '#platform/operation/index.ts';

/** The case of an owner with this number, whole (`NOR/OM/0012`) or its last part; for who knows numbers and no case (ACC.V3). */
export async function ownedCaseOf(
  { tx, actor }: Pick<Scope<StaffActor>, 'tx' | 'actor'>,
  { owner, number }: { owner: string; number: string },
): Promise<{ id: string; reference: string } | undefined> {
  const asked = number.toUpperCase().replace(/\s/g, '');
  const { rows } = await sql<{ id: string; reference: string }>`
    select id, reference from cases.cases where organisation_id = ${actingOrganisation(actor)} and owner_id = ${owner}
      and audience = 'employer' and (reference = ${asked} or ltrim(split_part(reference, '/', 3), '0') = ltrim(${asked}, '0'))`.execute(
    tx,
  );
  return rows.length === 1 ? rows[0] : undefined;
}
