import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { sortKey } from '#platform/db/sort-key.ts';
import { query } from '#platform/operation/index.ts';
import { referralFrom } from '../load-referral.ts';
import type { Referral } from '../referral.ts';
import type { ReferralsTables } from '../tables.ts';

/** Columns of the list of saved referrals. */
export const savedColumns = ['employee', 'form', 'started', 'changed', 'done', 'deletes'] as const;
export type SavedColumn = (typeof savedColumns)[number];

const keys: Record<SavedColumn, RawBuilder<string>> = {
  employee: sql`employee_key`,
  form: sql`form_code collate "C"`,
  started: sql`to_char(created_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') collate "C"`,
  changed: sql`to_char(changed_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') collate "C"`,
  done: sql`lpad(steps_done::text, 4, '0') collate "C"`,
  deletes: sql`coalesce(to_char(deletes_on, 'YYYYMMDD'), '') collate "C"`,
};

export const savedPage = 50;

/** The acting membership's drafts (REF.L1), a page of fifty by any column; `after` is where the page before ended. */
export const listSaved = query({
  name: 'referrals.saved',
  actors: ['employer'],
  input: z.object({
    sort: z.enum(savedColumns).catch('changed').default('changed'),
    direction: z.enum(['asc', 'desc']).catch('desc').default('desc'),
    /** Part of the employee's name. */
    employee: z.string().max(100).default(''),
    form: z.string().max(20).default(''),
    after: z.tuple([z.string(), z.uuid()]).optional(),
  }),
  async run({ tx, actor }, { sort, direction, employee, form, after }) {
    const key = keys[sort];
    let drafts = tx
      .withTables<ReferralsTables>()
      .selectFrom('referrals.referrals')
      .selectAll()
      .select(key.as('key'))
      .where('organisation_id', '=', actor.organisation)
      .where('author_id', '=', actor.membership)
      .where('state', '=', 'draft');
    if (employee) drafts = drafts.where(sql<boolean>`strpos(employee_key, ${sortKey(employee)}) > 0`);
    if (form) drafts = drafts.where('form_code', '=', form);
    if (after) {
      const beyond = direction === 'asc' ? sql.raw('>') : sql.raw('<');
      drafts = drafts.where(sql<boolean>`(${key}, id) ${beyond} (${after[0]}, ${after[1]}::uuid)`);
    }
    const rows = await drafts
      .orderBy(key, direction)
      .orderBy('id', direction)
      .limit(savedPage + 1)
      .execute();
    const shown = rows.slice(0, savedPage);
    const last = shown.at(-1);
    const more = rows.length > savedPage && last ? ([last.key, last.id] as [string, string]) : undefined;
    return { drafts: shown.map((row): Referral => referralFrom(row)), ...(more ? { more } : {}) };
  },
  reads: ({ drafts }) =>
    drafts.length ? { act: 'referrals.listed', values: { referrals: drafts.map(({ id }) => id) } } : undefined,
});
