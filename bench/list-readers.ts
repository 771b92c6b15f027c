import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import type { EmployerActor, StaffActor } from '#platform/operation/index.ts';

/** Who reads lists in a loaded database. */
export interface Readers {
  /** Staff who serve every organisation, and staff who serve five. */
  everywhere: StaffActor;
  few: StaffActor;
  administrator: StaffActor;
  /** An owner of cases, some of them rejected; the author of the most saved referrals. */
  owner: EmployerActor;
  drafter: EmployerActor;
}

export async function readersOf(db: Database): Promise<Readers> {
  return db.asMigrator(async client => {
    await client.query('set role handrail_owner');
    const staff = async (username: string): Promise<StaffActor> => {
      const { rows } = await client.query(
        `select a.id, s.role, s.organisation_id as organisation from accounts.accounts a
           join accounts.staff_assignments s on s.account_id = a.id where a.username = $1`,
        [username],
      );
      return {
        kind: 'clinician',
        account: rows[0].id,
        roles: rows.map(({ role, organisation }) => ({ role, organisation })),
      };
    };
    const employer = async (by: string): Promise<EmployerActor> => {
      const { rows } = await client.query(
        `select m.organisation_id as organisation, m.id as membership, m.account_id as account, m.permissions from accounts.memberships m
           join (select organisation_id, ${by} as id from referrals.referrals r
             where state = '${by === 'author_id' ? 'draft' : 'rejected'}' group by 1, 2 order by count(*) desc limit 1) most
           on most.organisation_id = m.organisation_id and most.id = m.id`,
      );
      return { kind: 'employer', ...rows[0] };
    };
    return {
      everywhere: await staff('loadstaff1'),
      few: await staff('loadstaff2'),
      administrator: await administratorOf(client),
      owner: await employer('owner_id'),
      drafter: await employer('author_id'),
    };
  });
}

/** Somebody who sees every organisation. */
async function administratorOf(client: {
  query(text: string, values?: unknown[]): Promise<{ rows: { id: string }[] }>;
}): Promise<StaffActor> {
  const { rows } = await client.query(`select id from accounts.accounts where username = 'loadstaff3'`);
  const account = rows[0]!.id;
  await client.query(
    `insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason)
       select $1, $2, 'provider_administrator', null, '[2018-01-01,)', 'bench'
       where not exists (select from accounts.staff_assignments where account_id = $2 and role = 'provider_administrator')`,
    [newId(), account],
  );
  return { kind: 'administrator', account, roles: [{ role: 'provider_administrator', organisation: null }] };
}
