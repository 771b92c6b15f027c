import type { Day } from '#platform/clock/day.ts';
import { formattingTag, type Locale } from '#platform/i18n/locale.ts';

/** The zone of a reader who has chosen none. */
export const defaultZone = 'Europe/London';

/** `16 October 2026`, `16 Hydref 2026`: of a calendar day, or of the day an instant falls on in the zone. */
export function formatDate(when: Date | Day, locale: Locale, zone = defaultZone): string {
  return typeof when === 'string'
    ? formatter('date', locale, 'UTC').format(midnight(when))
    : formatter('date', locale, zone).format(when);
}

/** `14:05`, the 24-hour clock of the zone. */
export function formatTime(instant: Date, locale: Locale, zone = defaultZone): string {
  return formatter('time', locale, zone).format(instant);
}

/** `16 October 2026 at 14:05`, `16 Hydref 2026 am 14:05`. */
export function formatDateTime(instant: Date, locale: Locale, zone = defaultZone): string {
  const joined = locale === 'cy' ? 'am' : 'at';
  return `${formatDate(instant, locale, zone)} ${joined} ${formatTime(instant, locale, zone)}`;
}

/** The day's beginning in UTC. @throws RangeError for a day that is in no calendar */
function midnight(day: Day): Date {
  const instant = new Date(`${day}T00:00:00Z`);
  if (instant.toISOString().slice(0, 10) !== day) throw new RangeError(`no such day: ${day}`);
  return instant;
}

const shapes = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

// Whole texts, not parts put together: a list page has fifty dates, and parts take several times as long.
function formatter(shape: keyof typeof shapes, locale: Locale, zone: string): Intl.DateTimeFormat {
  const key = `${shape} ${locale} ${zone}`;
  let kept = formatters.get(key);
  if (!kept) {
    const common = { timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' };
    kept = new Intl.DateTimeFormat(formattingTag(locale), { ...shapes[shape], ...common });
    formatters.set(key, kept);
  }
  return kept;
}
