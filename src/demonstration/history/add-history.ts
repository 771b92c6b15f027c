import { todayOf } from '../calendar.ts';
import { insertRows, type OwnerQuery } from '../insert-rows.ts';
import { caseRows } from './case-rows.ts';
import { closedCases } from './closed-case.ts';

/** The closed cases of two years with what was asked; the numbers of what comes now go on from theirs. */
export async function addHistory(query: OwnerQuery, now: Date): Promise<void> {
  const rows = closedCases(todayOf(now)).map(caseRows);
  await insertRows(
    query,
    'referrals.referrals',
    rows.map(each => each.referral),
  );
  await insertRows(
    query,
    'referrals.versions',
    rows.map(each => each.version),
  );
  await insertRows(
    query,
    'referrals.questions',
    rows.flatMap(each => each.questions),
  );
  await insertRows(
    query,
    'cases.cases',
    rows.map(each => each.case),
  );
  await insertRows(
    query,
    'cases.actions',
    rows.flatMap(each => each.actions),
  );
  await insertRows(
    query,
    'cases.events',
    rows.flatMap(each => each.events),
  );
  await query(`update organisations.organisations o set next_number = n + 1
    from (select organisation_id, max(number) as n from cases.cases group by 1) c where c.organisation_id = o.id`);
}
