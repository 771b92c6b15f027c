import { z } from 'zod';
import { addDays, isDay, isZone, startOfDay } from '#platform/clock/day.ts';

/** At most so many cases are named by one delegation. */
const mostCases = 500;

const day = (message: string) => z.string().refine(isDay, message);

/** What a delegation names: days are the owner's, in the zone given, both included (ACC.M3). Messages are keys of the sharing texts. */
export const delegationInput = z
  .object({
    with: z.uuid('share.with_missing'),
    cases: z.array(z.uuid()).min(1, 'delegation.cases_missing').max(mostCases),
    from: day('delegation.from_wrong'),
    until: day('delegation.until_wrong'),
    purpose: z.string().trim().min(1, 'delegation.purpose_missing').max(500),
    copies: z.boolean(),
    zone: z.string().refine(isZone),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'delegation.until_before' })
  .refine(({ from, until }) => !isDay(from) || until <= addDays(from, 366), {
    path: ['until'],
    message: 'delegation.too_long',
  });

export type DelegationInput = z.output<typeof delegationInput>;

/** The instants of its days: from the beginning of the first until the beginning of the day after the last. */
export const instantsOf = ({ from, until, zone }: Pick<DelegationInput, 'from' | 'until' | 'zone'>) => ({
  from: startOfDay(from, zone),
  until: startOfDay(addDays(until, 1), zone),
});
