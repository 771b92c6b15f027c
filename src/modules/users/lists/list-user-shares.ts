import { sql } from 'kysely';
import type { z } from 'zod';
import { choicesOf, type ListChoices } from '#modules/lists/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { beginning, instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { query } from '#platform/operation/index.ts';

/** A share or delegation of any user. */
export interface UserShare {
  id: string;
  kind: 'share' | 'delegation';
  owner: string;
  with: string;
  since: Date;
  until: Date | null;
  purpose: string;
}

/** Columns of the list of shares. */
export const userShareColumns = {
  owner: beginning(sql`g.owner_key`),
  with: beginning(sql`g.with_key`),
  kind: oneOf(sql`g.kind collate "C"`),
  since: instant(sql`g.since`),
  until: instant(sql`coalesce(g.until, timestamptz '9999-01-01 00:00:00+00')`),
} as const satisfies Record<string, ListColumn>;

export const userShareInput = listInput(userShareColumns, { sort: 'owner', direction: 'up' });

/** Who shares with whom in the acting organisation, live ones and those to come, for its user administrators (ACC.U1). */
export const listUserShares = query({
  name: 'user_shares.listed',
  actors: ['employer', 'administrator'],
  input: userShareInput,
  run: async ({ tx, now }, asked): Promise<Page<UserShare> & { choices: ListChoices }> => ({
    ...(await pageOfRows(tx, await sorted(tx, now, asked), asked)),
    choices: await choicesOf(tx, 'user-shares'),
  }),
});

/** The same as filtered, all of them. */
export const userShareExport = exportOf({
  name: 'user_shares',
  actors: ['employer', 'administrator'],
  input: userShareInput,
  rows: ({ tx, now }, asked) => sorted(tx, now, asked),
  shape: (_, rows: UserShare[]) => rows,
});

const sorted = async (tx: Tx, now: Date, asked: z.output<typeof userShareInput>): Promise<SortedRows<UserShare>> =>
  sortedRows<UserShare>(userShareColumns, asked, {
    fields: sql`g.kind, g.owner, g.with, g.since, g.until, g.purpose`,
    from: sql`(
      select s.id, 'share' as kind, o.display_name as owner, o.sort_key as owner_key, w.display_name as "with", w.sort_key as with_key,
        s.created_at as since, null::timestamptz as until, '' as purpose
      from sharing.shares s join app.users() o on o.id = s.owner_id join app.users() w on w.id = s.with_id
      where s.organisation_id = app.organisation() and s.ended_at is null
      union all
      select d.id, 'delegation', o.display_name, o.sort_key, w.display_name, w.sort_key, d.from_at, d.until_at, d.purpose
      from sharing.delegations d join app.users() o on o.id = d.owner_id join app.users() w on w.id = d.with_id
      where d.organisation_id = app.organisation() and d.ended_at is null and d.until_at > ${now}) g`,
    where: [sql`true`, ...(await askedConditions(userShareColumns, asked.filters, { tx, zone: asked.zone }))],
    id: sql`g.id`,
  });
