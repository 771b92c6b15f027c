import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type Organisation, organisationsOf } from '#modules/organisations/index.ts';
import { addWorkingDays, type Day, dayOf, workingDaysBetween } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import { query } from '#platform/operation/index.ts';
import { servedOrganisations } from '../served-organisations.ts';
import { pageForStaff, type StaffCaseRow, staffListInput } from '../staff-list.ts';

export const triageFilter = staffListInput.extend({
  status: z.enum(['', 'pending_triage', 'awaiting_information', 'awaiting_documents']).default(''),
});
export type TriageFilter = z.output<typeof triageFilter>;

export interface TriageRow extends StaffCaseRow {
  /** Working days since it came, by the organisation's calendar. */
  waitedDays: number;
  /** The day by which triage should be done (CASE.12), and whether that has passed. */
  targetDay: Day;
  late: boolean;
}

/** The queue of waiting cases over all organisations served, oldest first unless asked otherwise (CASE.5). */
export const listTriage = query({
  name: 'triage.listed',
  actors: ['clinician'],
  input: triageFilter,
  async run({ tx, actor, now }, given) {
    const page = await pageForStaff(tx, given, actor.account, [
      sql<SqlBool>`c.tab = 'pending'`,
      ...(given.status ? [sql<SqlBool>`c.status = ${given.status}`] : []),
    ]);
    const organisations = await organisationsOf(tx, await servedOrganisations(tx));
    const rows = page.rows.map(row => ({
      ...row,
      ...waiting(row.receivedAt, now, organisations.find(each => each.id === row.organisation)!),
    }));
    return { ...page, rows, me: actor.account, organisations: organisations.map(({ id, name }) => ({ id, name })) };
  },
  reads: ({ rows }) => ({ act: 'triage.listed', values: { shown: rows.map(row => row.id) } }),
});

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
