import type { Tx } from '#platform/db/transaction.ts';
import type { AccountsTables } from '../tables.ts';

/** A membership as others of its organisation, and staff, may see it. */
export interface Membership {
  id: string;
  organisation: string;
  account: string;
  name: string;
  sortKey: string;
  jobTitle: string;
  node: string | null;
  location: string | null;
  division: string | null;
  department: string | null;
  permissions: readonly string[];
  state: 'pending' | 'active' | 'disabled';
}

/** The membership of an id, as far as the acting role sees it. */
export function membershipOf(tx: Tx, id: string): Promise<Membership | undefined> {
  return memberships(tx).where('id', '=', id).executeTakeFirst();
}

/** Every membership of an organisation, by name; pending and disabled ones too. */
export function membershipsOf(tx: Tx, organisation: string): Promise<Membership[]> {
  return memberships(tx).where('organisation_id', '=', organisation).orderBy('sort_key').orderBy('id').execute();
}

const memberships = (tx: Tx) =>
  tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.memberships')
    .select(['id', 'organisation_id as organisation', 'account_id as account', 'display_name as name', 'state'])
    .select(['sort_key as sortKey', 'job_title as jobTitle', 'node_id as node', 'location_id as location'])
    .select(['division_id as division', 'department_id as department', 'permissions']);
