import { describe, expect, it } from 'vitest';
import { calendarFor } from '#platform/clock/bank-holidays.ts';
import { dayOf } from '#platform/clock/day.ts';
import { extendedEnd, latestEnd, nextLook, reminderDue, reminderTimes, startClock, undeliveredSince } from './clock.ts';

const calendar = calendarFor('england-and-wales', []);
const terms = { calendar, days: 5, extensionDays: 10 };
const at = (iso: string) => new Date(iso);

describe('the time to read', () => {
  it('[ADV.3.3] ends with the fifth working day after the notice was accepted', () => {
    const { endsAt } = startClock(at('2026-03-02T09:00:00Z'), terms, false);
    expect(endsAt.toISOString()).toBe('2026-03-09T23:59:59.999Z');
  });

  it('[ADV.3.3] does not count weekends and bank holidays', () => {
    const { endsAt } = startClock(at('2026-04-01T15:00:00Z'), terms, false);
    expect(dayOf(endsAt, 'Europe/London')).toBe('2026-04-10');
  });

  it('[ADV.3.4] by post starts two working days later', () => {
    const { endsAt } = startClock(at('2026-03-02T09:00:00Z'), terms, true);
    expect(dayOf(endsAt, 'Europe/London')).toBe('2026-03-11');
  });

  it('[ADV.3.3] ends at midnight of the reader also when the clocks change', () => {
    const { endsAt } = startClock(at('2026-03-26T12:00:00Z'), terms, false);
    expect(endsAt.toISOString()).toBe('2026-04-02T22:59:59.999Z');
    expect(startClock(at('2026-10-22T12:00:00Z'), terms, false).endsAt.toISOString()).toBe('2026-10-29T23:59:59.999Z');
  });

  it('[ADV.3.5] is ten working days longer on request', () => {
    const { endsAt } = startClock(at('2026-03-02T09:00:00Z'), terms, false);
    expect(dayOf(extendedEnd(endsAt, terms), 'Europe/London')).toBe('2026-03-23');
  });
});

describe('reminders', () => {
  const clock = startClock(at('2026-03-02T15:00:00Z'), terms, false);

  it('[ADV.3.6] go half-way and on the last working day before the end, at nine', () => {
    const times = reminderTimes(clock, calendar);
    expect(times.sight_reminder.toISOString()).toBe('2026-03-04T09:00:00.000Z');
    expect(times.sight_ending.toISOString()).toBe('2026-03-06T09:00:00.000Z');
  });

  it.each([
    { now: '2026-03-04T08:59:00Z', sent: 0, due: undefined },
    { now: '2026-03-04T09:00:00Z', sent: 0, due: 'sight_reminder' },
    { now: '2026-03-05T09:00:00Z', sent: 1, due: undefined },
    { now: '2026-03-06T09:00:00Z', sent: 1, due: 'sight_ending' },
    { now: '2026-03-06T09:00:00Z', sent: 0, due: 'sight_ending' },
    { now: '2026-03-09T09:00:00Z', sent: 2, due: undefined },
  ])('[ADV.3.6] $now after $sent: $due', ({ now, sent, due }) => {
    expect(reminderDue(clock, calendar, sent, at(now))).toBe(due);
  });

  it('the worker looks again at the next reminder, then at the end', () => {
    const times = reminderTimes(clock, calendar);
    expect([0, 1, 2].map(sent => nextLook(clock, calendar, sent))).toEqual([
      times.sight_reminder,
      times.sight_ending,
      clock.endsAt,
    ]);
  });
});

it('[ADV.10.2] a notice nobody took is overdue on the second working day', () => {
  expect(undeliveredSince(at('2026-03-06T17:00:00Z'), calendar).toISOString()).toBe('2026-03-10T09:00:00.000Z');
});

it('[ADV.4.1] a link outlives no clock that can still start, extension included', () => {
  const issued = at('2026-03-02T09:00:00Z');
  const latest = startClock(at('2026-03-04T09:00:00Z'), terms, true);
  expect(latestEnd(issued, terms)).toEqual(extendedEnd(latest.endsAt, terms));
});
