import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { choicesOf, type ListChoices } from '#modules/lists/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { calendarDay, containing, instant, type ListColumn, oneOf, wholeNumber } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { type EmployerActor, query } from '#platform/operation/index.ts';
import { referralFrom } from '../load-referral.ts';
import type { Referral } from '../referral.ts';
import type { ReferralsTables } from '../tables.ts';

/** Columns of the list of saved referrals (REF.L1). */
export const savedColumns = {
  employee: containing(sql`r.employee_key`),
  form: oneOf(sql`r.form_code collate "C"`, asked => sql`r.form_code = ${asked}`),
  started: instant(sql`r.created_at`),
  changed: instant(sql`r.changed_at`),
  done: wholeNumber(sql`r.steps_done`),
  deletes: calendarDay(sql`coalesce(r.deletes_on::text, '') collate "C"`),
} as const satisfies Record<string, ListColumn>;

export const savedInput = listInput(savedColumns, { sort: 'changed', direction: 'down' });
export type SavedInput = z.output<typeof savedInput>;

/** The acting membership's drafts (REF.L1), a page of fifty by any column. */
export const listSaved = query({
  name: 'referrals.saved',
  actors: ['employer'],
  input: savedInput,
  async run({ tx, actor }, input): Promise<Page<Referral> & { choices: ListChoices }> {
    const page = await pageOfRows(tx, await sortedDrafts(tx, actor, input), input);
    return { ...page, rows: page.rows.map(referralFrom), choices: await choicesOf(tx, 'saved') };
  },
  reads: ({ rows }) =>
    rows.length ? { act: 'referrals.listed', values: { referrals: rows.map(({ id }) => id) } } : undefined,
});

/** The same as filtered, all of them. */
export const savedExport = exportOf({
  name: 'referrals',
  actors: ['employer'],
  input: savedInput,
  rows: ({ tx, actor }, input) => sortedDrafts(tx, actor, input),
  shape: (_, rows: Row[]) => rows.map(referralFrom),
});

type Row = Selectable<ReferralsTables['referrals.referrals']>;

const sortedDrafts = async (tx: Tx, actor: EmployerActor, input: SavedInput): Promise<SortedRows<Row>> =>
  sortedRows<Row>(savedColumns, input, {
    fields: sql`r.*`,
    from: sql`referrals.referrals r`,
    where: [
      sql`r.organisation_id = ${actor.organisation} and r.author_id = ${actor.membership} and r.state = 'draft'`,
      ...(await askedConditions(savedColumns, input.filters, { tx, zone: input.zone })),
    ],
    id: sql`r.id`,
  });
