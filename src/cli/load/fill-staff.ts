import type pg from 'pg';
import { idOf } from './fill-organisations.ts';

type Client = pg.PoolClient | pg.Client;

/** Staff of the service; the first serves every organisation, the second the first five, the others twenty each. */
export const STAFF = 20;

/** Staff and whom they serve; `load_staff` names them for the cases and tasks they have. */
export async function fillStaff(client: Client): Promise<void> {
  await client.query(`create temp table load_staff as
    select k, ${idOf("'staff' || k")} as id, 'person staff ' || lpad(k::text, 8, '0') as key from generate_series(1, ${STAFF}) k`);
  await client.query(`insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, given_name, family_name, state, created_at)
    select id, 'staff', name, name, name, name || '@staff.example', name || '@staff.example', 'Person', 'Staff ' || k, 'active', '2018-01-01Z'
    from (select *, 'loadstaff' || k as name from load_staff) s`);
  await client.query(`insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason)
    select ${idOf("'assignment' || s.k || role || o.id")}, s.id, role, o.id, '[2018-01-01,)', 'load'
    from load_staff s cross join unnest(array['triage_clinician', 'nurse']) role
      join (select id, row_number() over (order by code) as n from organisations.organisations) o
        on s.k = 1 or (s.k = 2 and o.n <= 5) or (s.k > 2 and (o.n * 7 + s.k) % 10 = 0)`);
}
