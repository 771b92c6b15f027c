import { describe, expect, it } from 'vitest';
import { calendarFor } from '#platform/clock/bank-holidays.ts';
import { expectedDates, type StageFacts } from './expected-dates.ts';

const calendar = calendarFor('england-and-wales');
const targets = { triageDays: 2, offerDays: 10, reportDays: 5, sightDays: 5 };
const submitted: StageFacts = {
  ...{
    receivedAt: new Date('2026-04-01T09:00:00Z'),
    acceptedAt: null,
    onPapers: false,
    letterState: null,
    issuedAt: null,
    releasedAt: null,
  },
  ...{ ended: false, actions: [] },
};
const read = (facts: StageFacts) =>
  expectedDates(facts, targets, calendar).map(({ stage, on, state }) => `${stage} ${on} ${state}`);
const booked = (onDay: string, state: 'open' | 'closed' | 'dna') => ({
  ...{ kind: 'appointment' as const, state, dated: true, onDay, createdAt: new Date('2026-04-10T09:00:00Z') },
});

describe('the expected dates of a case', () => {
  it('[CASE.12.1] stand from submission on and leave out Easter and weekends', () => {
    expect(read(submitted)).toEqual([
      'triage 2026-04-07 current',
      'appointment 2026-04-21 expected',
      'report 2026-04-28 expected',
      'sight 2026-05-06 expected',
    ]);
  });

  it('[CASE.12.1] count on from what really happened', () => {
    const accepted = { ...submitted, acceptedAt: new Date('2026-04-02T15:00:00Z') };
    expect(read(accepted).slice(0, 2)).toEqual(['triage 2026-04-02 done', 'appointment 2026-04-20 current']);
    const seen = { ...accepted, actions: [booked('2026-04-13', 'dna'), booked('2026-04-16', 'closed')] };
    expect(read(seen)).toEqual([
      'triage 2026-04-02 done',
      'appointment 2026-04-16 done',
      'report 2026-04-23 current',
      'sight 2026-04-30 expected',
    ]);
  });

  it('[CASE.12.3] show the day a report was written, not the day it was due', () => {
    const seen = {
      ...{ ...submitted, acceptedAt: new Date('2026-04-02T15:00:00Z'), actions: [booked('2026-04-16', 'closed')] },
      issuedAt: new Date('2026-04-20T16:00:00Z'),
    };
    const waiting = { ...seen, letterState: 'with_employee' };
    expect(read(waiting).slice(2)).toEqual(['report 2026-04-20 done', 'sight 2026-04-27 current']);
    const released = { ...seen, letterState: 'released', releasedAt: new Date('2026-04-22T10:00:00Z') };
    expect(read(released).slice(2)).toEqual(['report 2026-04-20 done', 'sight 2026-04-22 done']);
    // A version that is written anew is expected again, and counts from its own day.
    expect(read({ ...seen, letterState: 'draft' }).slice(2)).toEqual([
      'report 2026-04-23 current',
      'sight 2026-04-30 expected',
    ]);
    expect(read({ ...released, issuedAt: null })[2]).toBe('report 2026-04-22 done');
  });

  it('expect no appointment where the case is decided on papers', () => {
    const accepted = { ...submitted, acceptedAt: new Date('2026-04-02T15:00:00Z'), onPapers: true };
    expect(read(accepted)).toEqual([
      'triage 2026-04-02 done',
      'report 2026-04-13 current',
      'sight 2026-04-20 expected',
    ]);
  });

  it('count the day of submission as London sees it', () => {
    expect(read({ ...submitted, receivedAt: new Date('2026-06-01T23:30:00Z') })[0]).toBe('triage 2026-06-04 current');
  });

  it('expect nothing of a case that has ended', () => {
    const released = {
      ...submitted,
      acceptedAt: new Date('2026-04-02T15:00:00Z'),
      letterState: 'released',
      releasedAt: new Date('2026-04-22T10:00:00Z'),
    };
    expect(read(released).at(-1)).toBe('sight 2026-04-22 done');
    expect(read({ ...submitted, ended: true })).toEqual([]);
  });
});
