import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** A user of an employer, as its user administrators know them. */
export interface User {
  /** Membership. */
  id: string;
  account: string;
  name: string;
  username: string;
  email: string;
  jobTitle: string;
  state: UserState;
  /** Wrong passwords locked the account: it is so for every organisation it belongs to. */
  locked: boolean;
  permissions: readonly string[];
  node: string | null;
  location: string | null;
  division: string | null;
  department: string | null;
  since: Date;
  lastSignIn: Date | null;
}

export const userStates = ['active', 'disabled', 'pending', 'dormant'] as const;
export type UserState = (typeof userStates)[number];

/** A membership is pending until its account is activated, and dormant while that is, whatever its own state says. */
export const stateOf: RawBuilder<UserState> = sql`(case when u.state = 'disabled' then 'disabled' when u.pending then 'pending' when u.dormant then 'dormant' else u.state end)`;

/** The columns of a user in a statement over `app.users() u`. */
export const userFields = sql`u.account_id as account, u.display_name as name, u.username, u.email, u.job_title as "jobTitle", ${stateOf} as state,
  u.locked, u.permissions, u.node_id as node, u.location_id as location, u.division_id as division, u.department_id as department,
  u.created_at as since, u.last_sign_in_at as "lastSignIn"`;

/** The user of a membership's id; nobody for somebody who does not administer users (the database says so). */
export async function findUser(tx: Tx, id: string): Promise<User | undefined> {
  const { rows } = await sql<User>`select u.id, ${userFields} from app.users() u where u.id = ${id}`.execute(tx);
  return rows[0];
}
