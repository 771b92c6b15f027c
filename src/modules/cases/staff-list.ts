import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { endOfDay, isDay, startOfDay } from '#platform/clock/day.ts';
import { foldText } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import { type Cursor, readCursor, writeCursor } from './list/cursor.ts';
import type { CaseStatus } from './status.ts';

const PAGE = 50;

/** Columns of the lists of staff, each with the key it is sorted by. */
const keys = {
  received: { key: sql`c.received_at`, type: 'timestamptz' },
  employee: { key: sql`c.name_key`, type: 'text' },
  reference: { key: sql`(c.reference collate "C")`, type: 'text' },
  organisation: { key: sql`(lower(o.name) collate "C")`, type: 'text' },
  form: { key: sql`c.form_code`, type: 'text' },
  status: { key: sql`c.status`, type: 'text' },
  claimed: { key: sql`(coalesce(app.staff_name(c.claimed_by), '') collate "C")`, type: 'text' },
} as const satisfies Record<string, { key: RawBuilder<unknown>; type: 'text' | 'timestamptz' }>;

export type StaffColumn = keyof typeof keys;
export const staffColumns = Object.keys(keys) as [StaffColumn, ...StaffColumn[]];

/** What every list of cases for staff can be asked. `after` is the cursor handed out with the page before. */
export const staffListInput = z.object({
  sort: z.enum(staffColumns).default('received'),
  direction: z.enum(['up', 'down']).default('up'),
  organisation: z.union([z.literal(''), z.uuid()]).default(''),
  form: z.string().trim().max(10).default(''),
  /** A whole day of London, `YYYY-MM-DD`. */
  received: z.union([z.literal(''), z.string().refine(isDay, 'cases.day_wanted')]).default(''),
  claimed: z.enum(['', 'mine', 'nobody', 'others']).default(''),
  employee: z.string().trim().max(100).default(''),
  reference: z.string().trim().max(40).default(''),
  after: z.string().max(1000).optional(),
});
export type StaffListInput = z.output<typeof staffListInput>;

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

export interface StaffCasePage {
  rows: StaffCaseRow[];
  next?: string;
}

/** Cases of the organisations served, never one's own (ACC.X3, ACC.V4): one definition for every list and count of staff. */
export const servedCases = sql<SqlBool>`c.organisation_id = any (array(select app.staff_organisations()))
  and not app.is_own(c.person_id, c.employee_email_key)`;

/** One page by keyset: fifty rows, one more is read to know whether there is more. */
export async function pageForStaff(
  tx: Tx,
  input: StaffListInput,
  me: string,
  asked: readonly RawBuilder<SqlBool>[],
): Promise<StaffCasePage> {
  const { key, type } = keys[input.sort];
  const down = input.direction === 'down';
  const from = readCursor(input.after, type);
  const beyond = from
    ? [sql<SqlBool>`(${key}, c.id) ${sql.raw(down ? '<' : '>')} (${from.key}::${sql.raw(type)}, ${from.id}::uuid)`]
    : [];
  const order = sql.raw(down ? 'desc' : 'asc');
  const { rows } = await sql<StaffCaseRow & { cursor_key: string }>`
    select c.id, c.reference, c.given_name as "givenName", c.family_name as "familyName", c.form_code as "formCode", c.status,
      c.status_since as "statusSince", c.received_at as "receivedAt", c.closed_reason as "closedReason", c.claimed_by as "claimedBy",
      app.staff_name(c.claimed_by) as "claimedName", o.id as organisation, o.name as "organisationName", ${key}::text as cursor_key
    from cases.cases c join organisations.organisations o on o.id = c.organisation_id
    where ${sql.join([servedCases, ...asked, ...filters(input, me), ...beyond], sql` and `)}
    order by ${key} ${order}, c.id ${order} limit ${PAGE + 1}`.execute(tx);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const place = (row: { cursor_key: string; id: string }): Cursor => ({ key: row.cursor_key, id: row.id });
  return {
    rows: shown.map(({ cursor_key: _, ...row }) => row),
    ...(rows.length > PAGE && last ? { next: writeCursor(place(last)) } : {}),
  };
}

function filters(input: StaffListInput, me: string): RawBuilder<SqlBool>[] {
  const { organisation, form, employee, reference, received, claimed } = input;
  return [
    ...(organisation ? [sql<SqlBool>`c.organisation_id = ${organisation}`] : []),
    ...(form ? [sql<SqlBool>`c.form_code = ${form.toUpperCase()}`] : []),
    ...(employee ? [sql<SqlBool>`c.name_key ^@ ${foldText(employee)}`] : []),
    ...(reference ? [sql<SqlBool>`c.reference ^@ ${reference.toUpperCase().replace(/\s/g, '')}`] : []),
    ...(received
      ? [
          sql<SqlBool>`c.received_at between ${startOfDay(received, defaultZone)} and ${endOfDay(received, defaultZone)}`,
        ]
      : []),
    ...(claimed === 'mine' ? [sql<SqlBool>`c.claimed_by = ${me}`] : []),
    ...(claimed === 'nobody' ? [sql<SqlBool>`c.claimed_by is null`] : []),
    ...(claimed === 'others' ? [sql<SqlBool>`c.claimed_by <> ${me}`] : []),
  ];
}
