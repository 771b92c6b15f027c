import { calendarFor } from '#platform/clock/bank-holidays.ts';
import { addWorkingDays, type Day, dayOf } from '#platform/clock/day.ts';

export const zone = 'Europe/London';
const calendar = calendarFor('england-and-wales', []);

/** The day `n` working days after (before, when negative) a day. */
export const workingDay = (from: Day, n: number): Day => addWorkingDays(from, n, calendar);

/** The instant at which the clocks of a day show so many minutes after midnight. */
export function instantOf(day: Day, minutes: number): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
  return new Date(at.epochMilliseconds);
}

export const todayOf = (now: Date): Day => dayOf(now, zone);
