import { z } from 'zod';
import { addDays, type Day, dayOf, isDay, startOfDay } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import { Invalid } from '#platform/operation/index.ts';

const day = z.string().refine(isDay, 'role_day').nullable().default(null);

/** The days a role is held, both included: from today on and for ever unless said. */
export const roleDays = z.object({ from: day, lastDay: day });
export type RoleDays = z.output<typeof roleDays>;

/**
 * The instants those days stand for in the service's zone: a role starts with its first day there, by itself, or at once when that is
 * today (ACC.V2). @throws Invalid for days that are over or the wrong way round
 */
export function roleInstants({ from, lastDay }: RoleDays, now: Date): { from: Date; until: Date | null } {
  const today = dayOf(now, defaultZone);
  if (from !== null && from < today) throw new Invalid([{ field: 'from', message: 'role_past' }]);
  const first: Day = from ?? today;
  if (lastDay !== null && lastDay < first) throw new Invalid([{ field: 'lastDay', message: 'role_dates' }]);
  return {
    from: first === today ? now : startOfDay(first, defaultZone),
    until: lastDay === null ? null : startOfDay(addDays(lastDay, 1), defaultZone),
  };
}
