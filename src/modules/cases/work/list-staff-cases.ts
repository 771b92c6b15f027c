import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { foldText } from '#platform/db/sort-key.ts';
import { query } from '#platform/operation/index.ts';
import { readCursor, writeCursor } from '../staff-cursor.ts';
import type { CasesTables } from '../tables.ts';

const PAGE = 50;

export const staffFilter = z.object({
  tab: z.enum(['open', 'closed']).default('open'),
  whose: z.enum(['mine', 'all']).default('mine'),
  organisation: z.uuid().optional(),
  status: z.string().max(40).optional(),
  text: z.string().trim().max(100).optional(),
  after: z.string().max(200).optional(),
});

/** Cases staff work on (CASE.6): mine (claimed by me) or the team's, newest first; 50 a page, keyset on (received, id). */
export const listStaffCases = query({
  name: 'cases.listed_by_staff',
  actors: ['clinician', 'case_administrator'],
  input: staffFilter,
  async run({ tx, actor }, given) {
    const after = readCursor(given.after);
    let rows = tx
      .withTables<CasesTables & { 'organisations.organisations': { id: string; name: string } }>()
      .selectFrom('cases.cases as c')
      .innerJoin('organisations.organisations as o', 'o.id', 'c.organisation_id')
      .where('c.tab', '=', given.tab)
      .where(sql<SqlBool>`c.organisation_id = any (array(select app.staff_organisations()))`)
      .where(sql<SqlBool>`not app.is_own(c.person_id, c.employee_email_key)`)
      .select([
        'c.id',
        'c.reference',
        'c.given_name',
        'c.family_name',
        'c.form_code',
        'c.status',
        'c.status_since',
        'c.received_at',
      ])
      .select(['c.claimed_by', 'c.closed_reason', 'o.name as organisation_name'])
      .orderBy('c.received_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(PAGE + 1);
    if (given.whose === 'mine') rows = rows.where('c.claimed_by', '=', actor.account);
    if (given.organisation) rows = rows.where('c.organisation_id', '=', given.organisation);
    if (given.status) rows = rows.where('c.status', '=', given.status);
    if (given.text)
      rows = rows.where(
        sql<SqlBool>`(c.name_key ^@ ${foldText(given.text)} or c.reference = ${given.text.toUpperCase()})`,
      );
    if (after) rows = rows.where(sql<SqlBool>`(c.received_at, c.id) < (${after.at}, ${after.id})`);
    const found = await rows.execute();
    const shown = found.slice(0, PAGE);
    const last = shown.at(-1);
    return { rows: shown, ...(found.length > PAGE && last ? { next: writeCursor(last.received_at, last.id) } : {}) };
  },
  reads: ({ rows }) => ({ act: 'cases.listed_by_staff', values: { shown: rows.map(row => row.id) } }),
});
