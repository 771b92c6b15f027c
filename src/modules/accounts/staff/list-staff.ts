import { sql } from 'kysely';
import type { z } from 'zod';
import { isId } from '#platform/db/id.ts';
import { foldText } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { query } from '#platform/operation/index.ts';

/** How a member of staff stands, for a list: shut out before all else, then as the account stands. */
export const staffStates = ['active', 'pending', 'locked', 'dormant', 'disabled', 'left'] as const;
export type StaffState = (typeof staffStates)[number];

/** A member of staff in the provider's list. */
export interface StaffLine {
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  state: StaffState;
  /** What they hold now, role by role. */
  roles: readonly { role: string; organisation: string | null }[];
  lastSignIn: Date | null;
}
export type StaffPage = Page<StaffLine> & { organisations: { id: string; name: string }[] };

const words = (name: string): ListColumn => {
  const key = sql.ref(name);
  return { key, type: 'text', filter: 'text', where: asked => sql`strpos(${key}, ${foldText(asked)}) > 0` };
};
const state = sql`(case when coalesce(s.state, 'active') <> 'active' then s.state else a.state end)`;
const holding = (condition: ReturnType<typeof sql<boolean>>) => sql<boolean>`exists (
  select from accounts.staff_assignments h where h.account_id = a.id and h.valid @> app_now.at and ${condition})`;

/** Columns of the list of staff. Roles and organisations are those held now. */
export const staffListColumns = {
  name: words('a.name_key'),
  email: words('a.email_key'),
  role: oneOf(sql`(coalesce(r.roles, '') collate "C")`, asked => holding(sql`h.role = ${asked}`)),
  organisation: oneOf(sql`(lower(coalesce(r.organisations, '')) collate "C")`, asked =>
    isId(asked) ? holding(sql`h.organisation_id = ${asked}::uuid`) : sql`false`,
  ),
  state: oneOf(sql`(${state} collate "C")`),
  signedIn: instant(sql`coalesce(a.last_sign_in_at, '1970-01-01Z'::timestamptz)`),
} as const satisfies Record<string, ListColumn>;

export const staffListInput = listInput(staffListColumns, { sort: 'name', direction: 'up' });
type Asked = z.output<typeof staffListInput>;

/** Everybody on the provider's staff, by name unless asked otherwise; who left too. For provider administrators (ACC.V1, ALL.6). */
export const listStaff = query({
  name: 'staff.listed',
  actors: ['administrator'],
  input: staffListInput,
  async run({ tx, now }, asked): Promise<StaffPage> {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from organisations.organisations order by name, id`.execute(tx);
    const page = await pageOfRows(tx, await sortedStaff(tx, now, asked), asked);
    return { ...page, organisations: rows };
  },
  reads: ({ rows }) => ({ act: 'staff.listed', values: { accounts: rows.map(({ id }) => id) } }),
});

/** The same as filtered, all of them. */
export const staffExport = exportOf({
  name: 'staff',
  actors: ['administrator'],
  input: staffListInput,
  rows: ({ tx, now }, asked) => sortedStaff(tx, now, asked),
  shape: (_, rows: StaffLine[]) => rows,
});

const sortedStaff = async (tx: Tx, now: Date, asked: Asked): Promise<SortedRows<StaffLine>> =>
  sortedRows<StaffLine>(staffListColumns, asked, {
    fields: sql`a.given_name as "givenName", a.family_name as "familyName", a.email, ${state} as state,
      coalesce(r.held, '[]') as roles, a.last_sign_in_at as "lastSignIn"`,
    from: sql`(select ${now}::timestamptz as at) app_now cross join accounts.accounts a
      left join accounts.staff_standing s on s.account_id = a.id
      left join lateral (
        select string_agg(h.role, ', ' order by h.role) as roles, string_agg(o.name, ', ' order by o.name) as organisations,
          json_agg(json_build_object('role', h.role, 'organisation', o.name) order by h.role, o.name) as held
        from accounts.staff_assignments h left join organisations.organisations o on o.id = h.organisation_id
        where h.account_id = a.id and h.valid @> app_now.at) r on true`,
    where: [
      sql`a.kind = 'staff'`,
      ...(await askedConditions(staffListColumns, asked.filters, { tx, zone: asked.zone })),
    ],
    id: sql`a.id`,
  });
