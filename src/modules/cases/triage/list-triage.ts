import type { z } from 'zod';
import type { Organisation } from '#modules/organisations/index.ts';
import { addWorkingDays, type Day, dayOf, workingDaysBetween } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { query } from '#platform/operation/index.ts';
import { nameRows, pageForStaff, served, sortedForStaff, staffListInput } from '../staff-list/list-for-staff.ts';
import type { BareRow, StaffCaseRow } from '../staff-list/staff-rows.ts';

export const triageFilter = staffListInput('up');
export type TriageFilter = z.output<typeof triageFilter>;

export interface TriageRow extends StaffCaseRow {
  /** Working days since it came, by the organisation's calendar. */
  waitedDays: number;
  /** The day by which triage should be done (CASE.12), and whether that has passed. */
  targetDay: Day;
  late: boolean;
}

const wanted = { tab: 'pending', mine: false } as const;

/** The queue of waiting cases over all organisations served, oldest first unless asked otherwise (CASE.5). */
export const listTriage = query({
  name: 'triage.listed',
  actors: ['clinician'],
  input: triageFilter,
  async run({ tx, actor, now }, given) {
    const page = await pageForStaff(tx, actor, given, { list: 'triage', ...wanted });
    return { ...page, rows: withWaiting(page.rows, page.organisations, now) };
  },
  reads: ({ rows }) => ({ act: 'triage.listed', values: { shown: rows.map(row => row.id) } }),
});

/** The same as filtered, all of them. */
export const triageExport = exportOf({
  name: 'triage',
  actors: ['clinician'],
  input: triageFilter,
  rows: ({ tx }, given) => sortedForStaff(tx, given, wanted),
  async shape({ tx, now }, rows: BareRow[]) {
    const organisations = await served(tx);
    return withWaiting(await nameRows(tx, rows, organisations), organisations, now);
  },
});

const withWaiting = (rows: readonly StaffCaseRow[], organisations: readonly Organisation[], now: Date): TriageRow[] =>
  rows.map(row => ({
    ...row,
    ...waiting(row.receivedAt, now, organisations.find(each => each.id === row.organisation)!),
  }));

/** How long a referral has waited for triage against its organisation's target. */
export function waiting(
  receivedAt: Date,
  now: Date,
  { calendar, targets }: Pick<Organisation, 'calendar' | 'targets'>,
) {
  const [came, today] = [dayOf(receivedAt, defaultZone), dayOf(now, defaultZone)];
  const targetDay = addWorkingDays(came, targets.triageDays, calendar);
  return { waitedDays: workingDaysBetween(came, today, calendar), targetDay, late: today > targetDay };
}
