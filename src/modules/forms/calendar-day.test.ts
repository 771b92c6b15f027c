import { describe, expect, it } from 'vitest';
import { dayParts, isDay, keepDay, readDay, sayDay } from './calendar-day.ts';

describe('a calendar day', () => {
  it.each([
    '16 October 2026',
    '16th October 2026',
    '16 Oct 2026',
    '16/10/2026',
    '16.10.2026',
    '16-10-2026',
    '2026-10-16',
    '16 Hydref 2026',
    ' 16  HYDREF, 2026 ',
  ])('[REF.F1.12] is read from "%s"', typed => {
    expect(readDay(typed)).toBe('2026-10-16');
  });

  it.each([
    '31/2/2026',
    '16/10/26',
    '16 Oct',
    'next Tuesday',
    '2026',
    '32/1/2026',
    '1 Ma 2026',
    '29/2/2025',
    '1/1/1799',
    '',
  ])('[REF.F1.12] is not read from "%s"', typed => {
    expect(readDay(typed)).toBeUndefined();
  });

  it('[REF.F1.12] is kept from three boxes, from one box pasted full, and as typed when it is no day', () => {
    expect(keepDay({ day: '6', month: '3', year: '2026' })).toBe('2026-03-06');
    expect(keepDay({ day: '6', month: 'Mawrth', year: '2026' })).toBe('2026-03-06');
    expect(keepDay({ day: '6 March 2026', month: '', year: '' })).toBe('2026-03-06');
    expect(keepDay({ day: '', month: '', year: '2026-03-06' })).toBe('2026-03-06');
    for (const typed of [
      { day: '31', month: '2', year: '2026' },
      { day: '', month: '3', year: '' },
      { day: 'soon', month: '', year: '' },
      { day: '1', month: '2', year: '' },
    ])
      expect(dayParts(keepDay(typed))).toEqual(typed);
  });

  it('is told as its reader writes it', () => {
    expect(sayDay('2026-10-06', 'en')).toBe('6 October 2026');
    expect(sayDay('2026-10-06', 'cy')).toBe('6 Hydref 2026');
    expect(sayDay('31/2/2026', 'en')).toBe('31/2/2026');
    expect(dayParts('2026-10-06')).toEqual({ day: '6', month: '10', year: '2026' });
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('0001-01-01')).toBe(false);
  });
});
