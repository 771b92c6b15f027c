import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { readCursor, writeCursor } from '../staff-cursor.ts';
import type { CasesTables } from '../tables.ts';

const PAGE = 50;

export const triageFilter = z.object({
  organisation: z.uuid().optional(),
  form: z.string().max(10).optional(),
  status: z.enum(['pending_triage', 'awaiting_information', 'awaiting_documents']).optional(),
  claimed: z.enum(['mine', 'nobody', 'others']).optional(),
  text: z.string().trim().max(100).optional(),
  after: z.string().max(200).optional(),
});

/** The queue of waiting cases over all organisations served, oldest first (CASE.5); 50 a page, keyset on (received, id). */
export const listTriage = query({
  name: 'triage.listed',
  actors: ['clinician'],
  input: triageFilter,
  async run({ tx, actor }, given) {
    const after = readCursor(given.after);
    let rows = tx
      .withTables<CasesTables & { 'organisations.organisations': { id: string; code: string; name: string } }>()
      .selectFrom('cases.cases as c')
      .innerJoin('organisations.organisations as o', 'o.id', 'c.organisation_id')
      .where('c.tab', '=', 'pending')
      .where(sql<SqlBool>`c.organisation_id = any (array(select app.staff_organisations()))`)
      .where(sql<SqlBool>`not app.is_own(c.person_id, c.employee_email_key)`)
      .select([
        'c.id',
        'c.reference',
        'c.given_name',
        'c.family_name',
        'c.form_code',
        'c.status',
        'c.received_at',
        'c.claimed_by',
      ])
      .select(['o.id as organisation', 'o.name as organisation_name'])
      .orderBy('c.received_at')
      .orderBy('c.id')
      .limit(PAGE + 1);
    if (given.organisation) rows = rows.where('c.organisation_id', '=', given.organisation);
    if (given.form) rows = rows.where('c.form_code', '=', given.form);
    if (given.status) rows = rows.where('c.status', '=', given.status);
    if (given.claimed === 'mine') rows = rows.where('c.claimed_by', '=', actor.account);
    if (given.claimed === 'nobody') rows = rows.where('c.claimed_by', 'is', null);
    if (given.claimed === 'others') rows = rows.where('c.claimed_by', '<>', actor.account);
    if (given.text)
      rows = rows.where(
        sql<SqlBool>`(c.name_key ^@ ${given.text.toLowerCase()} or c.reference = ${given.text.toUpperCase()})`,
      );
    if (after) rows = rows.where(sql<SqlBool>`(c.received_at, c.id) > (${after.at}, ${after.id})`);
    const found = await rows.execute();
    const shown = found.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      rows: shown,
      me: actor.account,
      ...(found.length > PAGE && last ? { next: writeCursor(last.received_at, last.id) } : {}),
    };
  },
  reads: ({ rows }) => ({ act: 'triage.listed', values: { shown: rows.map(row => row.id) } }),
});
