import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';

/** A colleague as the pages about sharing and reassigning name them. */
export interface Colleague {
  /** Membership. */
  id: string;
  name: string;
  username: string;
  jobTitle: string;
}

/** The colleague of an id, with the name pages use; not oneself, nobody who cannot sign in (ACC.M3). Throws NotVisible. */
export const readColleague = query({
  name: 'colleague.read',
  actors: ['employer'],
  input: z.object({ id: z.uuid() }),
  async run({ tx, actor }, { id }): Promise<Colleague | undefined> {
    const { rows } = await sql<Colleague>`
      select m.id, m.display_name as name, m.username, m.job_title as "jobTitle" from app.colleagues() m
      where m.id = ${id} and m.id <> ${actor.membership}`.execute(tx);
    return rows[0];
  },
});

/** At most so many are shown; who is not among them is found by typing more. */
export const COLLEAGUES_SHOWN = 20;

/** Active colleagues whose name, username or job title holds the words typed; without words, the first by name (ACC.M3). */
export const findColleagues = query({
  name: 'colleagues.found',
  actors: ['employer', 'administrator'],
  input: z.object({
    words: z.string().trim().max(200).default(''),
    /** Somebody chosen before, who stays in the list whatever is typed. */
    also: z.uuid().optional().catch(undefined),
    /** Oneself as well: one may take a case over. */
    me: z.boolean().default(false),
  }),
  async run({ tx, actor }, { words, also, me }): Promise<Colleague[]> {
    const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
    const { rows } = await sql<Colleague>`
      select m.id, m.display_name as name, m.username, m.job_title as "jobTitle" from app.colleagues() m
      where (${me} or m.id is distinct from ${actor.kind === 'employer' ? actor.membership : null}::uuid) and (m.id = ${also ?? null}::uuid or not exists (
        select from unnest(${asked}::text[]) w where strpos(lower(m.display_name || ' ' || m.username || ' ' || m.job_title), w) = 0))
      order by m.id = ${also ?? null}::uuid desc nulls last, m.sort_key, m.id limit ${COLLEAGUES_SHOWN}`.execute(tx);
    return rows;
  },
});
