import { sql } from 'kysely';
import { z } from 'zod';
import { caseVisibility, visibleCase } from '#modules/sharing/index.ts';
import { query } from '#platform/operation/index.ts';
import { searchCondition } from '../list/search.ts';
import type { CaseStatus } from '../status.ts';

/** A case its owner can choose. */
export interface OwnCase {
  id: string;
  reference: string;
  givenName: string;
  familyName: string;
  status: CaseStatus;
}

/** At most so many are offered; others are found by name or number. */
export const OWN_CASES_SHOWN = 50;

/** The acting membership's own cases, newest first, closed ones last: to choose from when delegating (ACC.M3). */
export const listOwnCases = query({
  name: 'cases.own_listed',
  actors: ['employer'],
  input: z.object({ words: z.string().trim().max(200).default(''), also: z.array(z.uuid()).max(500).default([]) }),
  async run({ tx, actor, now }, { words, also }): Promise<OwnCase[]> {
    const visible = visibleCase(await caseVisibility({ tx, actor, now }));
    const asked = await searchCondition(tx, words);
    const { rows } = await sql<OwnCase>`
      select c.id, c.reference, c.given_name as "givenName", c.family_name as "familyName", c.status from cases.cases c
      where c.owner_id = ${actor.membership} and ${visible}
        ${asked ? sql`and (${asked} or c.id = any (${also}::uuid[]))` : sql``}
      order by c.id = any (${also}::uuid[]) desc, c.tab = 'closed', c.received_at desc, c.id limit ${OWN_CASES_SHOWN}`.execute(
      tx,
    );
    return rows;
  },
  reads: (found, { words }) =>
    found.length ? { act: 'cases.listed', values: { asked: { words }, rows: found.map(each => each.id) } } : undefined,
});
