import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { displayName } from '../names/personal-name.ts';
import type { AccountsTables } from '../tables.ts';
import { type Assignment, type AssignmentTime, assignmentsOf, timeOf } from './assignments.ts';
import type { StaffChange, StaffStanding } from './staff-tables.ts';

/** Something that was changed about a member of staff, as their page tells it. */
export interface StaffChangeLine {
  act: StaffChange;
  at: Date;
  /** By whom; '' for the command line. */
  by: string;
  role: string | null;
  organisation: string | null;
  reason: string;
}

/** A member of staff as provider administrators see them (ACC.V2). */
export interface StaffDetails {
  id: string;
  name: string;
  username: string;
  email: string;
  jobTitle: string;
  telephone: string;
  state: AccountsTables['accounts.accounts']['state'];
  standing: StaffStanding;
  since: Date;
  lastSignInAt: Date | null;
  roles: readonly (Assignment & { time: AssignmentTime })[];
  changes: readonly StaffChangeLine[];
  signIns: readonly { at: Date; agent: string; secondFactor: boolean }[];
}

type Row = Omit<StaffDetails, 'name' | 'roles' | 'changes' | 'signIns'> & {
  title: string;
  givenName: string;
  familyName: string;
};

/** One member of staff: details, roles with their dates, what was changed and why, sign-ins. For provider administrators. */
export const readStaff = query({
  name: 'staff.read',
  actors: ['administrator'],
  input: z.object({ account: z.uuid() }),
  async run({ tx, now }, { account }): Promise<StaffDetails | undefined> {
    const { rows } = await sql<Row>`
      select a.id, a.title, a.given_name as "givenName", a.family_name as "familyName", a.username, a.email, a.job_title as "jobTitle", a.telephone,
        a.state, coalesce(s.state, 'active') as standing, a.created_at as since, a.last_sign_in_at as "lastSignInAt"
      from accounts.accounts a left join accounts.staff_standing s on s.account_id = a.id
      where a.id = ${account} and a.kind = 'staff'`.execute(tx);
    const [row] = rows;
    if (!row) return undefined;
    const { title, givenName, familyName, ...details } = row;
    const assignments = await assignmentsOf(tx, account);
    const changes = await sql<StaffChangeLine>`
      select c.act, c.at, coalesce(b.given_name || ' ' || b.family_name, '') as by, c.detail ->> 'role' as role, o.name as organisation, c.reason
      from accounts.staff_changes c left join accounts.accounts b on b.id = c.by_account
        left join organisations.organisations o on o.id::text = c.detail ->> 'organisation'
      where c.account_id = ${account} order by c.at desc, c.id desc limit 100`.execute(tx);
    const signIns = await sql<StaffDetails['signIns'][number]>`
      select at, agent, second_factor as "secondFactor" from app.staff_sign_ins(${account})`.execute(tx);
    return {
      ...{ ...details, name: displayName({ title, givenName, familyName }) },
      roles: assignments.map(each => ({ ...each, time: timeOf(each, now) })),
      ...{ changes: changes.rows, signIns: signIns.rows },
    };
  },
  reads: ({ id }) => ({ act: 'staff.read', object: { kind: 'account', id }, subject: id }),
});
