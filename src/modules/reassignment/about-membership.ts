import { sql } from 'kysely';
import { actingOrganisation, type Scope } from '#platform/operation/index.ts';
import type { Reassigner } from './policy.ts';

/** Is the case, or one of those an owner has, about the person behind this membership (ACC.X1)? */
export async function aboutMembership(
  { tx, actor }: Pick<Scope<Reassigner>, 'tx' | 'actor'>,
  membership: string,
  among: { only: string } | { owner: string },
): Promise<boolean> {
  const condition = 'only' in among ? sql`c.id = ${among.only}` : sql`c.owner_id = ${among.owner}`;
  const { rows } = await sql`
    select from app.cases_about(${membership}) a join cases.cases c on c.organisation_id = ${actingOrganisation(actor)} and c.id = a
    where ${condition} limit 1`.execute(tx);
  return rows.length > 0;
}
