import { sql } from 'kysely';
import { z } from 'zod';
import { caseVisibility, visibleCase } from '#modules/sharing/index.ts';
import { query } from '#platform/operation/index.ts';
import type { CaseStatus } from '../status.ts';
import { countTabs, type TabCounts } from './count-cases.ts';

/** A case of mine that stands differently since a short while. No name: the dashboard is read over shoulders. */
export interface ChangedCase {
  id: string;
  reference: string;
  status: CaseStatus;
  since: Date;
}

const DAYS = 14;
const SHOWN = 8;

/** For the employer's dashboard (REF.H1): how many cases the reader sees on each tab, and which of their own changed lately. */
export const caseOverview = query({
  name: 'cases.overview',
  actors: ['employer'],
  input: z.object({}),
  async run({ tx, actor, now }): Promise<{ counts: TabCounts; changed: readonly ChangedCase[] }> {
    const visibility = await caseVisibility({ tx, actor, now });
    const since = new Date(now.getTime() - DAYS * 24 * 60 * 60 * 1000);
    const { rows } = await sql<ChangedCase>`
      select c.id, c.reference, c.status, c.status_since as since from cases.cases c
      where c.owner_id = ${actor.membership} and c.status_since >= ${since} and ${visibleCase(visibility)}
      order by c.status_since desc, c.id limit ${SHOWN}`.execute(tx);
    return { counts: await countTabs(tx, visibility, 'all'), changed: rows };
  },
});
