import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, endOfDay, isDay, isZone, startOfDay, typedDay } from '#platform/clock/day.ts';

const london = 'Europe/London';

describe('a calendar day', () => {
  it('is the reader’s, not that of UTC', () => {
    const lateEvening = new Date('2026-07-01T23:30:00Z');
    expect(dayOf(lateEvening, london)).toBe('2026-07-02');
    expect(dayOf(lateEvening, 'UTC')).toBe('2026-07-01');
    expect(dayOf(lateEvening, 'America/New_York')).toBe('2026-07-01');
  });

  it('has 23 hours when summer time begins', () => {
    expect(startOfDay('2026-03-29', london).toISOString()).toBe('2026-03-29T00:00:00.000Z');
    expect(endOfDay('2026-03-29', london).toISOString()).toBe('2026-03-29T22:59:59.999Z');
  });

  it('has 25 hours when summer time ends', () => {
    expect(startOfDay('2026-10-25', london).toISOString()).toBe('2026-10-24T23:00:00.000Z');
    expect(endOfDay('2026-10-25', london).toISOString()).toBe('2026-10-25T23:59:59.999Z');
  });

  it('starts later than midnight where midnight is skipped', () => {
    expect(startOfDay('2024-04-26', 'Africa/Cairo').toISOString()).toBe('2024-04-25T22:00:00.000Z');
  });

  it('counts days over the change of clocks and leap days', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
    expect(daysBetween('2026-04-01', '2026-03-01')).toBe(-31);
  });

  it('has both its ends on itself, in every zone', () => {
    const zones = fc.constantFrom(london, 'UTC', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/St_Johns');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), zones, (n, zone) => {
        const day = addDays('2020-01-01', n);
        expect(dayOf(startOfDay(day, zone), zone)).toBe(day);
        expect(dayOf(endOfDay(day, zone), zone)).toBe(day);
        expect(dayOf(new Date(endOfDay(day, zone).getTime() + 1), zone)).toBe(addDays(day, 1));
      }),
    );
  });

  it('is refused when it is not in the calendar', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const text of [
      '2027-02-29',
      '2026-13-01',
      '2026-1-1',
      '20260101',
      '',
      '2026-01-01T00:00',
      '0000-05-01',
      'tomorrow',
    ])
      expect(isDay(text), text).toBe(false);
    expect(() => addDays('2027-02-31', 1)).toThrow(RangeError);
  });

  it('is of a zone there is', () => {
    expect([london, 'UTC', 'sight', '', '[u-ca=x]'].filter(isZone)).toEqual([london, 'UTC']);
  });

  it('is read as it is typed, day first', () => {
    for (const text of ['6/10/2026', ' 06.10.2026 ', '2026-10-06']) expect(typedDay(text)).toBe('2026-10-06');
    for (const text of ['31/2/2026', '10/2026', 'tomorrow', '']) expect(typedDay(text)).toBeUndefined();
  });
});
