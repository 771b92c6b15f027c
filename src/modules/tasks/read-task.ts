import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { atMyDesks } from './desks.ts';

/** One task of my desks: what it is and what it is called. */
export const readTask = query({
  name: 'task.read',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ task: z.uuid() }),
  async run({ tx, actor }, { task }) {
    const { rows } = await sql<{ id: string; kind: string; label: string }>`
      select t.id, t.kind, t.label from tasks.tasks t where t.id = ${task} and ${atMyDesks(actor)}`.execute(tx);
    return rows[0];
  },
});
