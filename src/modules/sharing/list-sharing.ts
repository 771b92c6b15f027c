import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';

/** A share or delegation that is live, or will be. */
export interface SharingLine {
  id: string;
  kind: 'share' | 'delegation';
  /** The other side: the colleague for what I give, the owner for what I receive. */
  name: string;
  username: string;
  jobTitle: string;
  copies: boolean;
  since: Date;
  /** Instant at which a delegation ends by itself; null for a share. */
  until: Date | null;
  purpose: string;
  /** Case numbers a delegation names; none for a share, which covers all. */
  cases: readonly string[];
}

export interface Sharing {
  given: readonly SharingLine[];
  received: readonly SharingLine[];
}

/** What the acting membership shares with whom, and what is shared with it (ACC.M3); by name. */
export const listSharing = query({
  name: 'sharing.listed',
  actors: ['employer'],
  input: z.object({}),
  async run({ tx, actor, now }): Promise<Sharing> {
    const { rows } = await sql<SharingLine & { mine: boolean }>`
      with live as (
        select s.id, 'share' as kind, s.owner_id, s.with_id, s.copies, s.created_at as since, null::timestamptz as until, '' as purpose
          from sharing.shares s where s.organisation_id = ${actor.organisation} and s.ended_at is null
        union all
        select g.id, 'delegation', g.owner_id, g.with_id, g.copies, g.from_at, g.until_at, g.purpose
          from sharing.delegations g where g.organisation_id = ${actor.organisation} and g.ended_at is null and g.until_at > ${now}),
      mine as (
        select live.*, owner_id = ${actor.membership} as mine, case owner_id when ${actor.membership} then with_id else owner_id end as other
        from live where owner_id = ${actor.membership} or (with_id = ${actor.membership} and since <= ${now}))
      select mine.id, mine.kind, mine.copies, mine.since, mine.until, mine.purpose, mine.mine, m.display_name as name, m.username,
        m.job_title as "jobTitle",
        array(select c.reference from cases.delegated_cases d join cases.cases c on c.organisation_id = d.organisation_id and c.id = d.case_id
          where d.organisation_id = ${actor.organisation} and d.delegation_id = mine.id and c.owner_id = mine.owner_id and not c.restricted order by c.number) as cases
      from mine join app.members() m on m.id = mine.other order by m.sort_key, mine.kind desc, mine.id`.execute(tx);
    return { given: rows.filter(row => row.mine), received: rows.filter(row => !row.mine) };
  },
});
