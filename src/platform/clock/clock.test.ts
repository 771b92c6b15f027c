import { describe, expect, it } from 'vitest';
import { systemClock, testClock } from '#platform/clock/clock.ts';

describe('a clock', () => {
  it('of the machine tells the present', () => {
    const before = Date.now();
    const now = systemClock.now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('for tests stands still until it is moved', () => {
    const clock = testClock('2026-10-16T13:05:00Z');
    expect(clock.now()).toEqual(clock.now());
    clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(clock.now().toISOString()).toBe('2026-10-17T15:08:04.000Z');
    clock.set('2027-01-01T00:00:00+01:00');
    expect(clock.now().toISOString()).toBe('2026-12-31T23:00:00.000Z');
  });

  it('for tests advances real time over the end of summer time, neither more nor less', () => {
    const clock = testClock('2026-10-25T00:30:00Z');
    clock.advance({ minutes: 60 });
    expect(clock.now().toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  it('for tests gives each caller an instant of its own', () => {
    const clock = testClock('2026-10-16T13:05:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().getUTCFullYear()).toBe(2026);
  });

  it('for tests refuses a start without an offset', () => {
    expect(() => testClock('2026-10-16T13:05:00')).toThrow(RangeError);
  });
});
