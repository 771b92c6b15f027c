/** A calendar day, `YYYY-MM-DD`. It has no time and no zone. */
export type Day = string;

/** True for a real day of the calendar written `YYYY-MM-DD`; false for 2026-02-30, a year 0 (the database has none) and anything else. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Is this a time zone there is, as `Europe/London`? */
export function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** A day as people here type it, `6/10/2026`, or `2026-10-06`; undefined for anything else. */
export function typedDay(text: string): Day | undefined {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text.trim();
  return isDay(iso) ? iso : undefined;
}

/** The calendar day an instant falls on in an IANA zone such as `Europe/London`. */
export function dayOf(instant: Date, zone: string): Day {
  return zoned(instant, zone).toPlainDate().toString();
}

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ days: n }).toString();
}

/** How many calendar days lie between two days: 0 for the same day, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The first instant of a day in a zone, whichever hour the clocks show there. */
export function startOfDay(day: Day, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** The last millisecond of a day in a zone, also on a day of 23 or 25 hours. */
export function endOfDay(day: Day, zone: string): Date {
  return new Date(startOfDay(addDays(day, 1), zone).getTime() - 1);
}

/** Which days nobody works. Weekend days are numbered 1 (Monday) to 7 (Sunday). */
export interface WorkingCalendar {
  weekend: number[];
  holidays: ReadonlySet<Day>;
}

/** True unless the day is of the weekend or a holiday. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return !calendar.weekend.includes(weekdayOf(day)) && !calendar.holidays.has(day);
}

/**
 * The day `n` working days after `day`, which itself is not counted; before it when `n` is negative.
 * With 0 the day itself comes back, working or not.
 * @throws RangeError when `n` is not whole, or the calendar leaves no day to work
 */
export function addWorkingDays(day: Day, n: number, calendar: WorkingCalendar): Day {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is not a whole number of working days`);
  refuseEndlessWeekend(calendar);
  const step = Math.sign(n);
  let reached = day;
  for (let left = Math.abs(n); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/**
 * How many working days come after `from` up to and including `to`; negative, and counted from `from` back to and
 * including `to`, when `to` is earlier. For a working day `d`, `workingDaysBetween(a, d)` is the `n` with which
 * `addWorkingDays(a, n)` gives `d`.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (to < from) return 0 - workingDaysIn(addDays(to, -1), addDays(from, -1), calendar);
  return workingDaysIn(from, to, calendar);
}

/** Those after `from` up to and including `to`: counted by the week, since somebody may have waited for years. */
function workingDaysIn(from: Day, to: Day, { weekend, holidays }: WorkingCalendar): number {
  const days = daysBetween(from, to);
  const [first, rest] = [weekdayOf(from), days % 7];
  let count = ((days - rest) / 7) * (7 - new Set(weekend).size);
  for (let n = 1; n <= rest; n++) if (!weekend.includes(((first + n - 1) % 7) + 1)) count += 1;
  for (const day of holidays) if (day > from && day <= to && !weekend.includes(weekdayOf(day))) count -= 1;
  return count;
}

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek;

function refuseEndlessWeekend({ weekend }: WorkingCalendar): void {
  if ([1, 2, 3, 4, 5, 6, 7].every(day => weekend.includes(day)))
    throw new RangeError('a calendar needs at least one working day in the week');
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
