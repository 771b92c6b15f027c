import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from './answers.ts';
import { checkStep } from './check-step.ts';
import { managementReferral } from './definitions/management-referral.ts';
import { readBody } from './read-body.ts';
import { smallForm } from './specimens/small-form.ts';
import { mergeStep, stepAnswers } from './step-answers.ts';

type Pair = [string, string];
const read = (stepId: string, posted: Pair[], before: Answers = noAnswers) =>
  readBody(smallForm, stepId, posted, before);

describe('a posted step', () => {
  it('keeps what was typed of its own questions and ignores every other name', () => {
    const { answers } = read('work', [
      ['csrf', 'x'],
      ['v:name', '  Ann\u0000 Owen '],
      ['v:driver', 'true'],
      ['v:plan', 'x'],
      ['v:days', 'mon'],
      ['v:nobody', 'x'],
    ]);
    expect(answers).toEqual({ values: { name: 'Ann Owen', driver: 'true' }, rows: {}, files: {} });
  });

  it('[REF.F1.12] takes a date from three fields or from one', () => {
    const parts: Pair[] = [
      ['row:trip', 'r1'],
      ['v:trip/r1/trip.from.day', '16'],
      ['v:trip/r1/trip.from.month', '10'],
      ['v:trip/r1/trip.from.year', '2026'],
      ['v:trip/r1/trip.to', '17 October 2026'],
    ];
    expect(read('trips', parts).answers.values).toEqual({
      'trip/r1/trip.from': '2026-10-16',
      'trip/r1/trip.to': '2026-10-17',
    });
  });

  it('[REF.F1.9] empties boxes and tables only when they were on the page', () => {
    const before: Answers = {
      values: { days: ['mon'], 'trip/r1/trip.cause': 'work' },
      rows: { trip: ['r1'] },
      files: { plan: { documentId: 'd', name: 'plan.pdf', bytes: 1 } },
    };
    expect(read('trips', [], before).answers).toEqual(before);
    const shown = read(
      'trips',
      [
        ['shown', 'days'],
        ['shown', 'trip'],
      ],
      before,
    ).answers;
    expect(shown).toEqual({ values: {}, rows: { trip: [] }, files: before.files });
  });

  it('keeps ticks in the order of the list, and one that is not in it', () => {
    const ticked: Pair[] = [
      ['v:days', 'tue'],
      ['v:days', 'noday'],
      ['v:days', 'mon'],
      ['v:days', 'mon'],
    ];
    expect(read('trips', ticked).answers.values).toEqual({ days: ['mon', 'tue', 'noday'] });
  });

  it('[REF.F1.7] keeps a text of a million characters as typed, and the check refuses it', () => {
    const long = 'a'.repeat(1_000_000);
    const { answers } = read('work', [
      ['v:name', long],
      ['v:driver', 'false'],
    ]);
    expect(answers.values.name).toBe(long);
    const errors = checkStep(smallForm, answers, 'work', { locale: 'en', today: '2026-11-22' });
    expect(errors).toEqual([{ key: 'name', message: '“Name” must be 300 characters or fewer. It has 1,000,000' }]);
  });

  it('refuses more rows than the table takes, and keeps those it takes', () => {
    const posted = Array.from({ length: 10_000 }, (_, index): Pair => ['row:trip', `r${index}`]);
    const { answers, refused } = read('trips', posted);
    expect(answers.rows.trip).toEqual(['r0', 'r1', 'r2']);
    expect(refused).toEqual([{ key: 'trip', message: '“Trip” takes 3 rows at most, and no more were added' }]);
  });

  it('[REF.F1.10] is untouched by names that mean something to the language', () => {
    const { answers, action } = read('trips', [
      ['row:trip', '__proto__'],
      ['row:trip', 'constructor'],
      ['row:__proto__', 'r1'],
      ['v:__proto__', 'x'],
      ['v:trip/__proto__/trip.cause', 'work'],
      ['v:constructor', 'x'],
      ['__proto__', 'x'],
      ['shown', '__proto__'],
      ['do', 'remove:__proto__:r1'],
    ]);
    expect(answers).toEqual({ values: {}, rows: { trip: [] }, files: {} });
    expect(action).toEqual({ kind: 'remove', group: '__proto__', rowId: 'r1' });
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('takes control characters and direction overrides out of texts, and leaves direction marks in', () => {
    const posted: Pair[] = [['v:name', 'a\u202eb\u0007c\u200f\u05d0\ud800\r\nd']];
    expect(read('work', posted).answers.values.name).toBe('abc\u200f\u05d0\ufffd d');
  });

  it.each<[string, object]>([
    ['add:trip', { kind: 'add', group: 'trip' }],
    ['remove:trip:r7', { kind: 'remove', group: 'trip', rowId: 'r7' }],
    ['remove:trip:7', { kind: 'continue' }],
    ['clear:plan', { kind: 'clear', key: 'plan' }],
    ['paste:trip', { kind: 'paste', group: 'trip', text: 'a\tb' }],
    ['later', { kind: 'later' }],
    ['back', { kind: 'back' }],
    ['continue', { kind: 'continue' }],
    ['rubbish:x', { kind: 'continue' }],
  ])('tells the button %s', (pressed, action) => {
    expect(
      read('trips', [
        ['do', pressed],
        ['paste:trip', 'a\tb'],
      ]).action,
    ).toEqual(action);
  });

  it('[REF.F1.10] never fails, and changes nothing outside its step', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'do',
        'shown',
        'row:absence',
        'v:absence/r1/absence.first.day',
        'v:absent.now',
        'v:reasons.chosen',
      ),
    );
    const before: Answers = { values: { 'referrer.name': 'Ann' }, rows: {}, files: {} };
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary-ascii' }))), posted => {
        const { answers } = readBody(managementReferral, 'absence-step', posted, before);
        const merged = mergeStep(managementReferral, before, 'absence-step', answers);
        expect(stepAnswers(managementReferral, merged, 'referrer').values).toEqual(before.values);
        expect(stepAnswers(managementReferral, answers, 'absence-step').values).toEqual(answers.values);
      }),
    );
  });
});
