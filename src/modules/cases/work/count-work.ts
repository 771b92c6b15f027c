import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { notOwn } from '../staff-list/own-cases.ts';

export interface WorkCounts {
  /** Referrals that wait for triage and nobody has, since when the oldest of them waits, and those I claimed. */
  unclaimed: number;
  claimed: number;
  oldest: Date | null;
  /** Open cases I have, and all open ones. */
  mine: number;
  open: number;
  /** Of all open cases: letters the employee reads now, and those where they asked for a correction. */
  withEmployee: number;
  corrections: number;
}

/** What waits, for the dashboard of staff: counts only, so nothing personal is read. */
export const countWork = query({
  name: 'work.counted',
  actors: ['clinician', 'case_administrator'],
  input: z.object({}),
  async run({ tx, actor }): Promise<WorkCounts> {
    const { rows } = await sql<WorkCounts>`
      select count(*) filter (where c.tab = 'pending' and c.claimed_by is null)::int as unclaimed,
        count(*) filter (where c.tab = 'pending' and c.claimed_by = ${actor.account})::int as claimed,
        min(c.received_at) filter (where c.tab = 'pending' and c.claimed_by is null) as oldest,
        count(*) filter (where c.tab = 'open' and c.claimed_by = ${actor.account})::int as mine,
        count(*) filter (where c.tab = 'open')::int as open,
        count(*) filter (where c.tab = 'open' and c.status = 'awaiting_employee_response')::int as "withEmployee",
        count(*) filter (where c.tab = 'open' and c.status = 'employee_corrections')::int as corrections
      from cases.cases c where c.tab in ('pending', 'open') and c.organisation_id = any (array(select app.staff_organisations())) and ${await notOwn(tx)}`.execute(
      tx,
    );
    return rows[0]!;
  },
});
