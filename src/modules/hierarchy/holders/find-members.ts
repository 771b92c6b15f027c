import { sql } from 'kysely';
import { z } from 'zod';
import { foldText } from '#platform/db/sort-key.ts';
import { query } from '#platform/operation/index.ts';
import type { Holder } from '../tree/read-hierarchy.ts';

/** Most shown of those a name fits. */
export const mostFound = 30;

/** Users of an organisation by a part of their name or username, and those named by id: whoever may be chosen to hold a position. */
export const findMembers = query({
  name: 'members.found',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid(), text: z.string().max(200), also: z.array(z.uuid()).max(200).default([]) }),
  async run({ tx }, { organisation, text, also }): Promise<Holder[]> {
    const asked = foldText(text.trim());
    const { rows } = await sql<Holder>`
      select m.id as membership, m.display_name as name, a.username from accounts.memberships m join accounts.accounts a on a.id = m.account_id
      where m.organisation_id = ${organisation} and (m.id = any (${also}::uuid[]) or ${asked !== ''} and m.state <> 'disabled'
        and (strpos(m.sort_key, ${asked}) > 0 or strpos(a.username_key, ${asked}) > 0))
      order by m.id = any (${also}::uuid[]) desc, m.sort_key, m.id limit ${mostFound + also.length}`.execute(tx);
    return rows;
  },
  reads: (found, { organisation }) =>
    found.length
      ? { act: 'members.found', organisation, values: { members: found.map(each => each.membership) } }
      : undefined,
});
