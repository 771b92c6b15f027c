import type { Day, WorkingCalendar } from '#platform/clock/day.ts';

/** The three parts of the United Kingdom that keep their own bank holidays. */
export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** The last day the lists below know about: later bank holidays have not been announced. */
export const bankHolidaysKnownUntil: Day = '2028-12-31';

const monthDays: Record<Division, Record<number, string>> = {
  'england-and-wales': {
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  },
  scotland: {
    2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
    2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
    2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
    2028: '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
  },
  'northern-ireland': {
    2024: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
    2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    2027: '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28',
    2028: '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
  },
};

/** Saturday and Sunday, the division's bank holidays (2024 to 2028) and the days an organisation adds of its own. */
export function calendarFor(division: Division, ownDays: Iterable<Day> = []): WorkingCalendar {
  return { weekend: [6, 7], holidays: new Set([...bankHolidays(division), ...ownDays]) };
}

/** Every bank holiday of a division from 2024 to 2028, substitute days included. */
export function bankHolidays(division: Division): Day[] {
  return Object.entries(monthDays[division]).flatMap(([year, days]) => days.split(' ').map(day => `${year}-${day}`));
}
