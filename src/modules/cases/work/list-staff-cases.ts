import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { organisationsOf } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';
import { servedOrganisations } from '../served-organisations.ts';
import { pageForStaff, staffListInput } from '../staff-list.ts';

export const staffFilter = staffListInput.extend({
  tab: z.enum(['open', 'closed']).default('open'),
  whose: z.enum(['mine', 'all']).default('mine'),
  direction: z.enum(['up', 'down']).default('down'),
  status: z.string().max(40).default(''),
});
export type StaffFilter = z.output<typeof staffFilter>;

/** Cases staff work on (CASE.6): mine (I triaged or took over) or the team's, newest first unless asked otherwise. */
export const listStaffCases = query({
  name: 'cases.listed_by_staff',
  actors: ['clinician', 'case_administrator'],
  input: staffFilter,
  async run({ tx, actor }, given) {
    const page = await pageForStaff(tx, given, actor.account, [
      sql<SqlBool>`c.tab = ${given.tab}`,
      ...(given.whose === 'mine' ? [sql<SqlBool>`c.claimed_by = ${actor.account}`] : []),
      ...(given.status ? [sql<SqlBool>`c.status = ${given.status}`] : []),
    ]);
    const organisations = await organisationsOf(tx, await servedOrganisations(tx));
    return { ...page, me: actor.account, organisations: organisations.map(({ id, name }) => ({ id, name })) };
  },
  reads: ({ rows }) => ({ act: 'cases.listed_by_staff', values: { shown: rows.map(row => row.id) } }),
});
