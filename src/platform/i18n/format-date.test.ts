import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatTime } from '#platform/i18n/format-date.ts';

const autumn = new Date('2026-10-16T13:05:00Z');

describe('dates', () => {
  it('[ALL.8.3] read as in England and in Wales', () => {
    expect(formatDate(autumn, 'en')).toBe('16 October 2026');
    expect(formatDateTime(autumn, 'en')).toBe('16 October 2026 at 14:05');
    expect(formatDateTime(autumn, 'cy')).toBe('16 Hydref 2026 am 14:05');
    expect(formatDate('2026-02-01', 'en')).toBe('1 February 2026');
    expect(formatDate('2026-02-01', 'cy')).toBe('1 Chwefror 2026');
  });

  it('[ALL.8.4] are of London unless the account says otherwise', () => {
    const lateEvening = new Date('2026-07-01T23:30:00Z');
    expect(formatDateTime(lateEvening, 'en')).toBe('2 July 2026 at 00:30');
    expect(formatDateTime(lateEvening, 'en', 'America/New_York')).toBe('1 July 2026 at 19:30');
  });

  it('of a calendar day never move with the zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/London'])
      expect(formatDate('2026-03-29', 'en', zone)).toBe('29 March 2026');
  });

  it('tell the repeated hour and midnight without doubt', () => {
    expect(formatTime(new Date('2026-10-25T00:30:00Z'), 'en')).toBe('01:30');
    expect(formatTime(new Date('2026-10-25T01:30:00Z'), 'en')).toBe('01:30');
    expect(formatTime(new Date('2026-12-25T00:00:00Z'), 'cy')).toBe('00:00');
  });

  it('refuse what is no date', () => {
    expect(() => formatDate('2026-02-30', 'en')).toThrow(RangeError);
    expect(() => formatDate(new Date(Number.NaN), 'en')).toThrow(RangeError);
  });
});
