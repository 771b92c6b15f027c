import {
  addWorkingDays,
  type Day,
  dayOf,
  endOfDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '#platform/clock/day.ts';

const zone = 'Europe/London';
/** Working days a letter in the post takes. */
const POST_DAYS = 2;
/** Working days after which a notice that nobody took becomes a task. */
const UNDELIVERED_DAYS = 2;
/** Reminders are sent at this hour of their day. */
const REMINDER_HOUR = '09:00';

/** How long an employee may read a letter first (ADV.3). */
export interface SightClock {
  startedAt: Date;
  endsAt: Date;
}

/** Which days count. */
export interface SightTerms {
  calendar: WorkingCalendar;
  /** Working days to read. */
  days: number;
  /** Working days more on request. */
  extensionDays: number;
}

/**
 * The clock of a notice that was accepted at an instant: it ends with the last working day, at midnight of the organisation's zone.
 * What goes by post counts from two working days later.
 */
export function startClock(acceptedAt: Date, terms: SightTerms, byPost: boolean): SightClock {
  const accepted = dayOf(acceptedAt, zone);
  const from = byPost ? addWorkingDays(accepted, POST_DAYS, terms.calendar) : accepted;
  return { startedAt: acceptedAt, endsAt: endOfDay(addWorkingDays(from, terms.days, terms.calendar), zone) };
}

/** The end after more time was asked for: so many working days after the end there was. */
export const extendedEnd = (endsAt: Date, terms: SightTerms): Date =>
  endOfDay(addWorkingDays(dayOf(endsAt, zone), terms.extensionDays, terms.calendar), zone);

export type Reminder = 'sight_reminder' | 'sight_ending';

/** The two reminders: half-way, and on the last working day before the end. */
export function reminderTimes(clock: SightClock, calendar: WorkingCalendar): Record<Reminder, Date> {
  const [from, to] = [dayOf(clock.startedAt, zone), dayOf(clock.endsAt, zone)];
  const half = Math.max(1, Math.floor(workingDaysBetween(from, to, calendar) / 2));
  return {
    sight_reminder: morningOf(addWorkingDays(from, half, calendar)),
    sight_ending: morningOf(addWorkingDays(to, -1, calendar)),
  };
}

/** Which reminder is due now, when `sent` of the two have gone; the later one alone when both are. */
export function reminderDue(
  clock: SightClock,
  calendar: WorkingCalendar,
  sent: number,
  now: Date,
): Reminder | undefined {
  const at = reminderTimes(clock, calendar);
  if (sent < 2 && now >= at.sight_ending) return 'sight_ending';
  return sent < 1 && now >= at.sight_reminder ? 'sight_reminder' : undefined;
}

/** When the worker has to look again: at the next reminder, or at the end. */
export function nextLook(clock: SightClock, calendar: WorkingCalendar, sent: number): Date {
  const at = reminderTimes(clock, calendar);
  if (sent < 1) return at.sight_reminder;
  return sent < 2 ? at.sight_ending : clock.endsAt;
}

/** Since when a notice that nobody took is overdue. */
export const undeliveredSince = (issuedAt: Date, calendar: WorkingCalendar): Date =>
  morningOf(addWorkingDays(dayOf(issuedAt, zone), UNDELIVERED_DAYS, calendar));

/** The latest a clock of a letter issued now can end, extension, post and a late notice included: a link lives no longer. */
export function latestEnd(issuedAt: Date, terms: SightTerms): Date {
  const days = POST_DAYS + UNDELIVERED_DAYS + terms.days + terms.extensionDays;
  return endOfDay(addWorkingDays(dayOf(issuedAt, zone), days, terms.calendar), zone);
}

function morningOf(day: Day): Date {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: REMINDER_HOUR });
  return new Date(at.epochMilliseconds);
}
