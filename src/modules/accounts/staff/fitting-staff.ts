import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** Who could take work at an organisation over: staff who can sign in and hold one of the roles there now, by name. */
export async function fittingStaff(
  { tx, now }: { tx: Tx; now: Date },
  asked: { organisation: string; roles: readonly string[]; except: string },
): Promise<{ id: string; name: string; jobTitle: string }[]> {
  const { rows } = await sql<{ id: string; name: string; jobTitle: string }>`
    select a.id, app.staff_name(a.id) as name, a.job_title as "jobTitle" from accounts.accounts a
      left join accounts.staff_standing s on s.account_id = a.id
    where a.kind = 'staff' and a.id <> ${asked.except} and a.state in ('active', 'locked') and coalesce(s.state, 'active') = 'active'
      and exists (select from accounts.staff_assignments h where h.account_id = a.id and h.organisation_id = ${asked.organisation}
        and h.role = any (${[...asked.roles]}::text[]) and h.valid @> ${now}::timestamptz)
    order by a.name_key, a.id`.execute(tx);
  return rows;
}
