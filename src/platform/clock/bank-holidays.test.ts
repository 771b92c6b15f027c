import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays, bankHolidaysKnownUntil, calendarFor, type Division } from '#platform/clock/bank-holidays.ts';
import { addDays, addWorkingDays, isDay, isWorkingDay, workingDaysBetween } from '#platform/clock/day.ts';

const england = calendarFor('england-and-wales');
const divisions: Division[] = ['england-and-wales', 'scotland', 'northern-ireland'];

describe('working days', () => {
  it('[ALL.8.1] skip weekends and the bank holidays of the division', () => {
    expect(addWorkingDays('2026-12-24', 1, england)).toBe('2026-12-29');
    expect(addWorkingDays('2026-12-31', 1, england)).toBe('2027-01-04');
    expect(addWorkingDays('2026-12-31', 1, calendarFor('scotland'))).toBe('2027-01-05');
    expect(addWorkingDays('2026-07-10', 1, calendarFor('northern-ireland'))).toBe('2026-07-14');
  });

  it('[ALL.8.2] skip the days an organisation adds of its own', () => {
    const closed = calendarFor('england-and-wales', ['2026-10-19', '2026-10-20']);
    expect(addWorkingDays('2026-10-16', 1, closed)).toBe('2026-10-21');
    expect(addWorkingDays('2026-10-16', 1, england)).toBe('2026-10-19');
  });

  it('go back over Easter', () => {
    expect(addWorkingDays('2026-04-07', -1, england)).toBe('2026-04-02');
    expect(addWorkingDays('2026-04-07', -1, calendarFor('scotland'))).toBe('2026-04-06');
  });

  it('start from a day off as from any other', () => {
    expect(addWorkingDays('2026-10-17', 1, england)).toBe('2026-10-19');
    expect(addWorkingDays('2026-10-17', 0, england)).toBe('2026-10-17');
  });

  it('are counted after the first day, with the last', () => {
    expect(workingDaysBetween('2026-10-16', '2026-10-23', england)).toBe(5);
    expect(workingDaysBetween('2026-10-16', '2026-10-18', england)).toBe(0);
    expect(workingDaysBetween('2026-10-16', '2026-10-16', england)).toBe(0);
    expect(workingDaysBetween('2026-10-23', '2026-10-16', england)).toBe(-5);
  });

  it('added, then counted, give the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: -60, max: 60 }), (start, n) => {
        const from = addDays('2024-06-01', start);
        const to = addWorkingDays(from, n, england);
        expect(workingDaysBetween(from, to, england)).toBe(n);
        if (n !== 0) expect(isWorkingDay(to, england)).toBe(true);
      }),
    );
  });

  it('counted at once are as many as counted day by day, for years and both ways', () => {
    const calendars = [
      england,
      calendarFor('scotland'),
      { weekend: [5, 6], holidays: new Set(['2025-03-03', '2025-03-07']) },
    ];
    const day = fc.integer({ min: 0, max: 1500 }).map(n => addDays('2023-06-01', n));
    fc.assert(
      fc.property(day, day, fc.constantFrom(...calendars), (from, to, calendar) => {
        const step = to < from ? -1 : 1;
        let count = 0;
        for (let each = from; each !== to; ) {
          each = addDays(each, step);
          if (isWorkingDay(each, calendar)) count += step;
        }
        expect(workingDaysBetween(from, to, calendar)).toBe(count);
      }),
    );
  });

  it('are never looked for without end', () => {
    const never = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: new Set<string>() };
    expect(() => addWorkingDays('2026-10-16', 1, never)).toThrow('at least one working day');
    expect(() => addWorkingDays('2026-10-16', 1.5, england)).toThrow(RangeError);
  });
});

describe('bank holidays', () => {
  it('are real days, on weekdays, in order, as many each year as the division keeps', () => {
    const yearly: Record<Division, number> = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 };
    for (const division of divisions) {
      const days = bankHolidays(division);
      expect(days).toEqual([...new Set(days)].sort());
      for (const day of days) {
        expect(isDay(day), day).toBe(true);
        expect(Temporal.PlainDate.from(day).dayOfWeek, day).toBeLessThanOrEqual(5);
      }
      for (const year of [2024, 2025, 2027, 2028])
        expect(days.filter(day => day.startsWith(`${year}`)).length, `${division} ${year}`).toBe(yearly[division]);
      expect(days.at(-1)! <= bankHolidaysKnownUntil).toBe(true);
    }
  });
});
