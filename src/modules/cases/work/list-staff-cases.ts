import { z } from 'zod';
import { exportOf } from '#platform/list/export-rows.ts';
import { query } from '#platform/operation/index.ts';
import { nameRows, pageForStaff, served, sortedForStaff, staffListInput } from '../staff-list/list-for-staff.ts';
import type { BareRow } from '../staff-list/staff-rows.ts';

export const staffFilter = staffListInput('down').extend({
  tab: z.enum(['open', 'closed']).catch('open').default('open'),
  whose: z.enum(['mine', 'all']).catch('mine').default('mine'),
});
export type StaffFilter = z.output<typeof staffFilter>;

const wanted = ({ tab, whose }: StaffFilter) => ({ tab, mine: whose === 'mine' });
const actors = ['clinician', 'case_administrator'] as const;

/** Cases staff work on (CASE.6): mine (I triaged or took over) or the team's, newest first unless asked otherwise. */
export const listStaffCases = query({
  name: 'cases.listed_by_staff',
  actors,
  input: staffFilter,
  run: ({ tx, actor }, given) => pageForStaff(tx, actor, given, { list: 'work', ...wanted(given) }),
  reads: ({ rows }) => ({ act: 'cases.listed_by_staff', values: { shown: rows.map(row => row.id) } }),
});

/** The same as filtered, all of them. */
export const staffCaseExport = exportOf({
  name: 'staff_cases',
  actors,
  input: staffFilter,
  rows: ({ tx }, given) => sortedForStaff(tx, given, wanted(given)),
  shape: async ({ tx }, rows: BareRow[]) => nameRows(tx, rows, await served(tx)),
});
