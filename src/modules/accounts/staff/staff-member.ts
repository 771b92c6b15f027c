import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Decision, StaffActor } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { isProviderAdministrator } from './is-provider-administrator.ts';
import type { StaffStanding } from './staff-tables.ts';

/** A member of staff, as an act upon them needs it. */
export interface StaffMember {
  account: string;
  email: string;
  locale: string;
  /** Of the account. */
  state: AccountsTables['accounts.accounts']['state'];
  standing: StaffStanding;
}

/** The member of staff of an account, held until the transaction ends; undefined for an account of somebody else. */
export async function holdStaff(tx: Tx, account: string): Promise<StaffMember | undefined> {
  const { rows } = await sql<StaffMember>`
    select a.id as account, a.email, a.locale, a.state, coalesce(s.state, 'active') as standing
    from accounts.accounts a left join accounts.staff_standing s on s.account_id = a.id
    where a.id = ${account} and a.kind = 'staff' for update of a`.execute(tx);
  return rows[0];
}

/** Provider administrators change staff, and nobody their own (ACC.V2). */
export function mayChangeStaff(actor: StaffActor, { account }: Pick<StaffMember, 'account'>): Decision {
  if (!isProviderAdministrator(actor)) return { refuse: 'staff.not_administrator' };
  return account === actor.account ? { refuse: 'staff.self' } : undefined;
}
