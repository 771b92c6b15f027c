import type { Day } from '#platform/clock/day.ts';
import { formattingTag, type Locale } from '#platform/i18n/locale.ts';

/** The zone of a reader who has chosen none. */
export const defaultZone = 'Europe/London';

/** `16 October 2026`, `16 Hydref 2026`: of a calendar day, or of the day an instant falls on in the zone. */
export function formatDate(when: Date | Day, locale: Locale, zone = defaultZone): string {
  const { day, month, year } = typeof when === 'string' ? partsOfDay(when, locale) : partsOf(when, locale, zone);
  return `${day} ${month} ${year}`;
}

/** `14:05`, the 24-hour clock of the zone. */
export function formatTime(instant: Date, locale: Locale, zone = defaultZone): string {
  const { hour, minute } = partsOf(instant, locale, zone);
  return `${hour}:${minute}`;
}

/** `16 October 2026 at 14:05`, `16 Hydref 2026 am 14:05`. */
export function formatDateTime(instant: Date, locale: Locale, zone = defaultZone): string {
  const joined = locale === 'cy' ? 'am' : 'at';
  return `${formatDate(instant, locale, zone)} ${joined} ${formatTime(instant, locale, zone)}`;
}

type Parts = Record<'day' | 'month' | 'year' | 'hour' | 'minute', string>;

function partsOfDay(day: Day, locale: Locale): Parts {
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime('UTC');
  return partsOf(new Date(midnight.epochMilliseconds), locale, 'UTC');
}

function partsOf(instant: Date, locale: Locale, zone: string): Parts {
  const parts: Parts = { day: '', month: '', year: '', hour: '', minute: '' };
  for (const { type, value } of formatter(locale, zone).formatToParts(instant)) {
    if (type in parts) parts[type as keyof Parts] = value;
  }
  return parts;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  let kept = formatters.get(key);
  if (!kept) {
    kept = new Intl.DateTimeFormat(formattingTag(locale), {
      ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
      ...{ hourCycle: 'h23', timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' },
    });
    formatters.set(key, kept);
  }
  return kept;
}
