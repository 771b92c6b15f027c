import { z } from 'zod';
import { type Organisation, organisationOf } from '#modules/organisations/index.ts';
import { addWorkingDays, type Day, dayOf } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import { query } from '#platform/operation/index.ts';
import { loadOwn } from '../load-referral.ts';
import type { Referral } from '../referral.ts';

/** What is promised from the moment of submission (NEW.8): working days of the organisation's own calendar and targets. */
export interface Expected {
  triage: Day;
  offer: Day;
  /** Working days after the appointment. */
  reportDays: number;
}

export function expectedFrom(submittedAt: Date, { targets, calendar }: Organisation): Expected {
  const day = dayOf(submittedAt, defaultZone);
  return {
    triage: addWorkingDays(day, targets.triageDays, calendar),
    offer: addWorkingDays(day, targets.offerDays, calendar),
    reportDays: targets.reportDays,
  };
}

/** The confirmation of a submission: number and expected dates, without the answers. */
export const readSent = query({
  name: 'referral.sent',
  actors: ['employer'],
  input: z.object({ referral: z.uuid() }),
  async run(scope, { referral: id }): Promise<{ referral: Referral; expected: Expected } | undefined> {
    const referral = await loadOwn(scope, id);
    if (!referral?.submittedAt) return undefined;
    const organisation = await organisationOf(scope.tx, referral.organisation);
    return { referral, expected: expectedFrom(referral.submittedAt, organisation) };
  },
});
