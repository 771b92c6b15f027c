import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from './answers.ts';
import { checkField } from './check-field.ts';
import { checkForm } from './check-form.ts';
import { checkStep } from './check-step.ts';
import {
  date,
  email,
  longText,
  nationalInsuranceNumber,
  number,
  postcode,
  radios,
  telephone,
  text,
  yesNo,
} from './definitions/builder.ts';
import { illHealthRetirement } from './definitions/ill-health-retirement.ts';
import type { Item } from './questionnaire.ts';
import { smallForm } from './specimens/small-form.ts';

const today = '2026-11-22';
const checking = { locale: 'en', today } as const;
const given = (values: Answers['values'], rows: Answers['rows'] = {}): Answers => ({ values, rows, files: {} });
const words = ['It', 'Hi'] as const;
const whole = number('n', words, { whole: true, least: 50, most: 75 });

describe('an answer', () => {
  it.each<[string, Item, string]>([
    ['a', text('t', words), 'x'.repeat(300)],
    ['a', text('t', words), '٣'],
    ['a', text('t', words), '名'],
    ['a long text', longText('t', words), 'x'.repeat(10_000)],
    ['a', date('d', words, { rule: 'not-future' }), today],
    ['a', number('n', words), '1,234.5'],
    ['a', whole, '67'],
    ['an', email('e', words), "o'neill@x.example"],
    ['a', telephone('p', words), '+44 (0)808 157-0192 ext 12'],
    ['a', postcode('c', words), 'sw1a1aa'],
    ['a', nationalInsuranceNumber('i', words), 'ab 12 34 56 c'],
    ['a', yesNo('y', words), 'false'],
    ['a', radios('r', words, [['a', 'A', 'A']]), 'a'],
  ])('that is %s right one for %o passes: %s', (_what, item, value) => {
    expect(checkField(item, [value], checking)).toBeUndefined();
  });

  it.each<[string, Item, string]>([
    ['“It” must hold at least one letter or digit', text('t', words), '...'],
    ['“It” must hold at least one letter or digit', longText('t', words), '\u200f—\u200f'],
    ['“It” must hold at least one letter or digit', email('t', words), '@'],
  ])('[REF.F2.1] without a letter or digit is refused: %s', (message, item, value) => {
    expect(checkField(item, [value], checking)).toBe(message);
  });

  it.each<[string, Item, string]>([
    ['“It” must be 300 characters or fewer. It has 301', text('t', words), 'x'.repeat(301)],
    ['“It” must be 10,000 characters or fewer. It has 10,001', longText('t', words), 'x'.repeat(10_001)],
    ['“It” must be 5 characters or fewer. It has 6', text('t', words, { longest: 5 }), '👍'.repeat(6)],
  ])('[REF.F1.7] that is too long is refused: %s', (message, item, value) => {
    expect(checkField(item, [value], checking)).toBe(message);
  });

  it.each<[string, Item, string]>([
    ['“It” must be a real date, for example 16 October 2026', date('d', words), '31/2/2026'],
    ['“It” must be today or in the past', date('d', words, { rule: 'not-future' }), '2026-11-23'],
    ['“It” must be today or in the future', date('d', words, { rule: 'not-past' }), '2026-11-21'],
    ['“It” must be a number, for example 37.5', number('n', words), '3 or 4'],
    ['“It” must be a whole number, for example 12', whole, '60.5'],
    ['“It” must be 50 or more', whole, '49'],
    ['“It” must be 75 or less', whole, '76'],
    ['“It” must be an e-mail address, like name@work.example', email('e', words), 'ann@localhost'],
    ['“It” must be an e-mail address, like name@work.example', email('e', words), 'ann@@x.example'],
    ['“It” must be a telephone number, like 01632 960 001 or +44 808 157 0192', telephone('p', words), '12345'],
    [
      '“It” must be a telephone number, like 01632 960 001 or +44 808 157 0192',
      telephone('p', words),
      'ask Ann 01632960001',
    ],
    ['“It” must be a full UK postcode, like LS1 4AP', postcode('c', words), 'LS1'],
    ['“It” must be a National Insurance number, like AB 12 34 56 C', nationalInsuranceNumber('i', words), 'BG123456C'],
    ['Choose an answer to “It” from the list: “b” is not in it', radios('r', words, [['a', 'A', 'A']]), 'b'],
    ['Choose an answer to “It” from the list: “maybe” is not in it', yesNo('y', words), 'maybe'],
  ])('[REF.F1.13] of the wrong shape is refused: %s', (message, item, value) => {
    expect(checkField(item, [value], checking)).toBe(message);
  });

  it('is refused in the reader’s language', () => {
    expect(checkField(text('t', ['Name', 'Enw']), ['!'], { locale: 'cy', today })).toBe(
      'Rhaid i “Enw” gynnwys o leiaf un llythyren neu ddigid',
    );
  });
});

describe('a step', () => {
  it('[REF.F2.2] names every required answer that is missing', () => {
    expect(checkStep(smallForm, given({ driver: 'true' }), 'work', checking)).toEqual([
      { key: 'name', message: 'Enter “Name”' },
      { key: 'vehicle', message: 'Choose an answer to “Vehicle”' },
    ]);
    expect(checkStep(smallForm, noAnswers, 'end', checking)).toEqual([
      { key: 'sure', message: 'Tick “I am sure” to go on' },
    ]);
  });

  it('[REF.F1.4] does not check what is not asked', () => {
    const answers = given({ name: 'Ann', driver: 'false', tonnes: 'heavy' });
    expect(checkStep(smallForm, answers, 'work', checking)).toEqual([]);
  });

  it('says in which row an answer is wrong, and passes over rows left empty', () => {
    const answers = given(
      { 'trip/r2/trip.from': '2026-11-20', 'trip/r2/trip.to': '2026-11-19' },
      { trip: ['r1', 'r2'] },
    );
    expect(checkStep(smallForm, answers, 'trips', checking)).toEqual([
      {
        key: 'trip/r2/trip.to',
        message: 'Trip, row 2: “To” must be the same as or after “From”, 20 November 2026',
      },
    ]);
  });

  it('[REF.F2.2] asks for a required document until it is there', () => {
    const missing = checkStep(illHealthRetirement, noAnswers, 'documents', checking);
    expect(missing).toEqual([{ key: 'documents.application', message: 'Add “Application form”' }]);
    const files = { 'documents.application': { documentId: 'd', name: 'form.pdf', bytes: 9 } };
    expect(checkStep(illHealthRetirement, { ...noAnswers, files }, 'documents', checking)).toEqual([]);
  });
});

describe('a form', () => {
  it('tells the errors of each step and nothing of steps that are right', () => {
    const answers = given({ name: 'Ann', driver: 'true', vehicle: 'lorry', tonnes: '7.5' });
    expect(checkForm(smallForm, answers, checking).map(({ stepId }) => stepId)).toEqual(['licence', 'end']);
  });
});
