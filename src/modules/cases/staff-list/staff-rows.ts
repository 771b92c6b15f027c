import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Cursor } from '#platform/list/cursor.ts';
import type { Condition } from '#platform/list/list-column.ts';
import type { Placed, SortedRows } from '#platform/list/page-of-rows.ts';
import type { CaseStatus } from '../status.ts';
import { type StaffColumn, staffColumns } from './staff-columns.ts';

/** A case as a list of staff shows it. */
export interface StaffCaseRow {
  id: string;
  reference: string;
  givenName: string;
  familyName: string;
  formCode: string;
  status: CaseStatus;
  statusSince: Date;
  receivedAt: Date;
  closedReason: string | null;
  claimedBy: string | null;
  claimedName: string | null;
  organisation: string;
  organisationName: string;
}

/** The same as it is read; names are looked up for the rows that are shown. */
export type BareRow = Omit<StaffCaseRow, 'claimedName' | 'organisationName'>;

interface Wanted {
  sort: StaffColumn;
  /** Only cases I have: few, and found by an index of their own whichever organisation they are of. */
  mine: boolean;
  /** Conditions over `c`, a case. */
  conditions: readonly Condition[];
}

const shown = sql`c.id, c.reference, c.given_name as "givenName", c.family_name as "familyName", c.form_code as "formCode", c.status,
  c.status_since as "statusSince", c.received_at as "receivedAt", c.closed_reason as "closedReason", c.claimed_by as "claimedBy",
  c.organisation_id as organisation`;

/** The organisations served (ACC.X3), told by the database and nobody else. */
const served = sql`(select o.id, lower(o.name) collate "C" as name_key from organisations.organisations o
  where o.id = any (array(select app.staff_organisations()))) s`;

const isServed = sql<SqlBool>`c.organisation_id = any (array(select app.staff_organisations()))`;

/**
 * Cases of the organisations served, in an order. Each organisation is walked by its own index and the answers are merged: no index runs
 * over all of them, and none that did would help somebody who serves a few.
 */
export function staffCases({ sort, mine, conditions }: Wanted): SortedRows<BareRow> {
  const { key, type } = staffColumns[sort];
  return {
    type,
    beyond(from, down, limit) {
      const order = down ? sql`desc` : sql`asc`;
      const place = { order, further: down ? sql`<` : sql`>`, from, down };
      if (mine || limit === undefined) {
        const beyond = from
          ? sql` and (${key}, c.id) ${place.further} (${from.key}::${sql.raw(type)}, ${from.id}::uuid)`
          : sql``;
        return sql<
          BareRow & Placed
        >`select ${shown}, ${key}::text as cursor_key from cases.cases c${sort === 'organisation' ? sql` join ${served} on s.id = c.organisation_id` : sql``}
          where ${sql.join([isServed, ...(mine ? [sql`c.claimed_by = app.account()`] : []), ...conditions], sql` and `)}${beyond}
          order by ${key} ${order}, c.id ${order}${limit === undefined ? sql`` : sql` limit ${limit}`}`;
      }
      const branches = ['employer', 'confidential'].map(audience => branch(sort, audience, conditions, place, limit));
      return sql<BareRow & Placed>`with page as materialized (
          select found.* from ${served} cross join lateral (${sql.join(branches, sql` union all `)}) found
          order by found.sort_key ${order}, found.id ${order} limit ${limit})
        select ${shown}, page.sort_key::text as cursor_key
        from page join cases.cases c on c.organisation_id = page.organisation_id and c.id = page.id
        order by page.sort_key ${order}, page.id ${order}`;
    },
  };
}

interface Place {
  order: RawBuilder<unknown>;
  further: RawBuilder<unknown>;
  from: Cursor | undefined;
  down: boolean;
}

/** One organisation's cases of one audience: each audience has indexes of its own. */
function branch(sort: StaffColumn, audience: string, conditions: readonly Condition[], place: Place, limit: number) {
  const { key } = staffColumns[sort];
  const { order } = place;
  // Within one organisation its name is the same for every case.
  const by = sort === 'organisation' ? sql`c.id ${order}` : sql`${key} ${order}, c.id ${order}`;
  const all = [
    sql`c.organisation_id = s.id`,
    sql`c.audience = ${sql.lit(audience)}`,
    ...conditions,
    ...beyondPlace(sort, place),
  ];
  return sql`(select c.organisation_id, c.id, ${key} as sort_key from cases.cases c where ${sql.join(all, sql` and `)} order by ${by} limit ${limit})`;
}

const [lowest, highest] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

function beyondPlace(sort: StaffColumn, { from, further, down }: Place): RawBuilder<unknown>[] {
  if (!from) return [];
  const { key, type } = staffColumns[sort];
  if (sort !== 'organisation')
    return [sql`(${key}, c.id) ${further} (${from.key}::${sql.raw(type)}, ${from.id}::uuid)`];
  return [
    sql`${key} ${further}= ${from.key}`,
    sql`c.id ${further} (case when ${key} = ${from.key} then ${from.id} else ${down ? highest : lowest} end)::uuid`,
  ];
}
