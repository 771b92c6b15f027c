import { describe, expect, it } from 'vitest';
import {
  isReleased,
  type LetterEvent,
  type LetterState,
  laterRelease,
  letterStates,
  nextState,
  silenceOutcome,
} from './letter.ts';

const events = {
  written: { kind: 'written', check: false },
  writtenChecked: { kind: 'written', check: true },
  toCheck: { kind: 'sent_to_check' },
  passed: { kind: 'check_passed' },
  returned: { kind: 'check_returned' },
  issued: { kind: 'issued', check: false, release: 'after_sight' },
  issuedChecked: { kind: 'issued', check: true, release: 'after_sight' },
  issuedAtOnce: { kind: 'issued', check: false, release: 'at_once' },
  issuedSameTime: { kind: 'issued', check: false, release: 'same_time' },
  again: { kind: 'sent_again' },
  confirmed: { kind: 'confirmed' },
  marked: { kind: 'correction_marked' },
  answered: { kind: 'corrections_answered', accepted: true, check: false },
  answeredChecked: { kind: 'corrections_answered', accepted: true, check: true },
  declinedChecked: { kind: 'corrections_answered', accepted: false, check: true },
  refused: { kind: 'refused' },
  withdrawn: { kind: 'consent_withdrawn' },
  silentRelease: { kind: 'silent', outcome: 'release' },
  silentHold: { kind: 'silent', outcome: 'hold' },
  givenUp: { kind: 'given_up' },
} as const satisfies Record<string, LetterEvent>;
type Name = keyof typeof events;

/** Where each event leads from each state; what is not named is refused. Written by hand. */
const table: Partial<Record<LetterState, Partial<Record<Name, LetterState>>>> = {
  draft: {
    ...{ written: 'draft', writtenChecked: 'draft', toCheck: 'in_check', issued: 'with_employee' },
    ...{ issuedAtOnce: 'released', issuedSameTime: 'released', refused: 'held_refused', withdrawn: 'held_withdrawn' },
    givenUp: 'discarded',
  },
  in_check: {
    ...{ passed: 'ready', returned: 'draft', refused: 'held_refused', withdrawn: 'held_withdrawn' },
    givenUp: 'discarded',
  },
  ready: {
    ...{ written: 'ready', writtenChecked: 'draft', issued: 'with_employee', issuedChecked: 'with_employee' },
    ...{ issuedAtOnce: 'released', issuedSameTime: 'released', refused: 'held_refused', withdrawn: 'held_withdrawn' },
    givenUp: 'discarded',
  },
  with_employee: {
    ...{ again: 'with_employee', confirmed: 'released', marked: 'corrections', refused: 'held_refused' },
    ...{ withdrawn: 'held_withdrawn', silentRelease: 'released', silentHold: 'held_no_answer' },
  },
  corrections: {
    ...{ marked: 'corrections', answered: 'ready', answeredChecked: 'draft', declinedChecked: 'ready' },
    ...{ refused: 'held_refused', withdrawn: 'held_withdrawn' },
  },
  held_no_answer: { again: 'with_employee', withdrawn: 'held_withdrawn' },
};

describe('a letter', () => {
  const cells = letterStates.flatMap(state => (Object.keys(events) as Name[]).map(name => ({ state, name })));

  it.each(cells)('[ADV.1.1] $state, $name', ({ state, name }) => {
    expect(nextState(state, events[name])).toBe(table[state]?.[name]);
  });

  it('[ADV.10.1] is released only by its issue, its confirmation or a silence that was agreed to', () => {
    const ways = cells.filter(({ state, name }) => isReleased(nextState(state, events[name]) ?? ''));
    expect(new Set(ways.map(({ name }) => name))).toEqual(
      new Set(['issuedAtOnce', 'issuedSameTime', 'confirmed', 'silentRelease']),
    );
  });

  it('[ADV.6.1] that was released or refused stays so', () => {
    for (const state of letterStates.filter(
      each => isReleased(each) || each === 'held_refused' || each === 'held_withdrawn',
    ))
      for (const name of Object.keys(events) as Name[]) expect(nextState(state, events[name])).toBeUndefined();
  });
});

describe('when a letter is released', () => {
  const ways = ['at_once', 'same_time', 'after_sight'] as const;

  it.each(ways.flatMap((policy, p) => ways.map((choice, c) => ({ policy, choice, later: ways[Math.max(p, c)] }))))(
    '[ADV.3.2] the organisation says $policy, the employee $choice: $later',
    ({ policy, choice, later }) => {
      expect(laterRelease(policy, choice)).toBe(later);
    },
  );

  it.each([
    { consented: 'release', organisation: 'as_consented', outcome: 'release' },
    { consented: 'release', organisation: 'hold', outcome: 'hold' },
    { consented: 'hold', organisation: 'as_consented', outcome: 'hold' },
    { consented: 'hold', organisation: 'hold', outcome: 'hold' },
    { consented: null, organisation: 'as_consented', outcome: 'hold' },
    { consented: null, organisation: 'hold', outcome: 'hold' },
  ] as const)('[ADV.7.1] silence, consented $consented, organisation $organisation: $outcome', given => {
    expect(silenceOutcome(given.consented, given.organisation)).toBe(given.outcome);
  });
});
