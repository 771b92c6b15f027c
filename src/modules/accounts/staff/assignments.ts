import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** A role somebody holds, held or will hold, at an organisation or over the whole installation. */
export interface Assignment {
  id: string;
  role: string;
  organisation: string | null;
  organisationName: string | null;
  from: Date;
  until: Date | null;
  reason: string;
}

/** When an assignment stands to an instant. */
export type AssignmentTime = 'current' | 'coming' | 'over';

export function timeOf({ from, until }: Pick<Assignment, 'from' | 'until'>, now: Date): AssignmentTime {
  if (until && until <= now) return 'over';
  return from > now ? 'coming' : 'current';
}

/** The assignments of an account, newest first; those that were taken back before they began are not among them. */
export async function assignmentsOf(tx: Tx, account: string): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`
    select a.id, a.role, a.organisation_id as organisation, o.name as "organisationName", lower(a.valid) as "from", upper(a.valid) as until, a.reason
    from accounts.staff_assignments a left join organisations.organisations o on o.id = a.organisation_id
    where a.account_id = ${account} and not isempty(a.valid) order by lower(a.valid) desc, a.id desc`.execute(tx);
  return rows;
}

/** One of them, held until the transaction ends. */
export async function holdAssignment(tx: Tx, id: string): Promise<(Assignment & { account: string }) | undefined> {
  const { rows } = await sql<Assignment & { account: string }>`
    select a.id, a.account_id as account, a.role, a.organisation_id as organisation, null as "organisationName", lower(a.valid) as "from",
      upper(a.valid) as until, a.reason
    from accounts.staff_assignments a where a.id = ${id} and not isempty(a.valid) for update`.execute(tx);
  return rows[0];
}

/** Sets from when until when it is held; an end that is not after the start takes it back altogether. */
export async function setAssignment(
  tx: Tx,
  id: string,
  { from, until }: { from: Date; until: Date | null },
): Promise<void> {
  await sql`update accounts.staff_assignments
    set valid = case when ${until}::timestamptz <= ${from}::timestamptz then 'empty'::tstzrange else tstzrange(${from}, ${until}) end
    where id = ${id}`.execute(tx);
}
