import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { atMyDesks } from './desks.ts';
import type { TaskView } from './list-input.ts';

export type TaskCounts = Record<TaskView, number>;

/** How many tasks wait at my desks, how many are mine, and all together: for the tabs and the dashboard. */
export const countTasks = query({
  name: 'tasks.counted',
  actors: ['clinician', 'case_administrator'],
  input: z.object({}),
  async run({ tx, actor }): Promise<TaskCounts> {
    const { rows } = await sql<TaskCounts>`
      select count(*) filter (where t.state = 'open')::int as open, count(*) filter (where t.claimed_by = ${actor.account})::int as mine,
        count(*)::int as all from tasks.tasks t where t.state in ('open', 'claimed') and ${atMyDesks(actor)}`.execute(
      tx,
    );
    return rows[0]!;
  },
});
