import { sql } from 'kysely';
import { type Scope, WrongState } from '#platform/operation/index.ts';

/**
 * Holds every provider administrator's role until the transaction ends, so that two who shut each other out come one after the other; to be
 * called before anything is decided.
 */
export async function holdAdministrators({ tx }: Pick<Scope, 'tx'>): Promise<void> {
  await sql`select id from accounts.staff_assignments where role = 'provider_administrator' order by id for update`.execute(
    tx,
  );
}

/** After a change: somebody must be left who administers the installation without an end and can sign in (ACC.V2). @throws WrongState */
export async function keepAnAdministrator({ tx, now }: Pick<Scope, 'tx' | 'now'>): Promise<void> {
  const { rows } = await sql`
    select from accounts.staff_assignments a join accounts.accounts c on c.id = a.account_id
      left join accounts.staff_standing s on s.account_id = a.account_id
    where a.role = 'provider_administrator' and a.valid @> ${now}::timestamptz and upper_inf(a.valid) and c.state in ('active', 'locked')
      and coalesce(s.state, 'active') = 'active' limit 1`.execute(tx);
  if (!rows.length) throw new WrongState('staff.last_administrator');
}
