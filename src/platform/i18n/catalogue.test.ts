import { describe, expect, it } from 'vitest';
import { catalogue, words } from '#platform/i18n/catalogue.ts';
import { catalogueProblems, untranslated } from '#platform/i18n/catalogue-problems.ts';

const zoo = catalogue({
  en: {
    title: 'Your animals',
    greeting: 'It’s good to see you, {name}',
    dogs: '{n, plural, one {# dog} other {# dogs}}',
    weight: 'Together they weigh {grams, number} g',
    arrow: 'Smaller < larger, {a} > {b}',
    radio: 'Radio',
  },
  cy: {
    title: 'Eich anifeiliaid',
    greeting: 'Mae’n braf eich gweld, {name}',
    dogs: '{n, plural, zero {dim cŵn} one {un ci} two {dau gi} few {tri chi ({n})} many {chwe chi} other {# ci}}',
    weight: 'Gyda’i gilydd maen nhw’n pwyso {grams, number} g',
    arrow: 'Llai < mwy, {a} > {b}',
    radio: 'Radio',
  },
});

describe('a catalogue', () => {
  it('tells a text in the reader’s language', () => {
    expect(words(zoo, 'en')('title')).toBe('Your animals');
    expect(words(zoo, 'cy')('title')).toBe('Eich anifeiliaid');
    expect(words(zoo, 'cy').locale).toBe('cy');
  });

  it('puts values in as they are, whatever they look like', () => {
    const t = words(zoo, 'en');
    expect(t('greeting', { name: "{n} <b>O'Hara</b> #" })).toBe("It’s good to see you, {n} <b>O'Hara</b> #");
    expect(t('arrow', { a: 1, b: 2 })).toBe('Smaller < larger, 1 > 2');
    expect(t('weight', { grams: 12345 })).toBe('Together they weigh 12,345 g');
  });

  it('[ALL.12.1] counts in Welsh with all six plural forms', () => {
    const t = words(zoo, 'cy');
    expect([0, 1, 2, 3, 6, 4, 11, 20].map(n => t('dogs', { n }))).toEqual([
      'dim cŵn',
      'un ci',
      'dau gi',
      'tri chi (3)',
      'chwe chi',
      '4 ci',
      '11 ci',
      '20 ci',
    ]);
    expect([0, 1, 2].map(n => words(zoo, 'en')('dogs', { n }))).toEqual(['0 dogs', '1 dog', '2 dogs']);
  });

  it('is compiled once', () => {
    expect(words(zoo, 'en')).toBe(words(zoo, 'en'));
    expect(words(zoo, 'en')).not.toBe(words(zoo, 'cy'));
  });

  it('speaks up when a value is missing', () => {
    expect(() => words(zoo, 'en')('greeting')).toThrow('name');
  });

  it('[ALL.12.2] does not compile when Welsh lacks a key or has one too many', () => {
    // @ts-expect-error Welsh lacks "b"
    const lacking = catalogue({ en: { a: 'A', b: 'B' }, cy: { a: 'A' } });
    // @ts-expect-error Welsh has "c", which English has not
    catalogue({ en: { a: 'A' }, cy: { a: 'A', c: 'C' } });
    const extra = { a: 'A', c: 'C' };
    // @ts-expect-error the same when the Welsh comes from another file
    catalogue({ en: { a: 'A' }, cy: extra });
    expect(() => words(lacking, 'cy')('b')).toThrow('"b"');
    // @ts-expect-error there is no such key
    expect(() => words(zoo, 'en')('elephant')).toThrow('elephant');
  });
});

describe('the problems of a catalogue', () => {
  it('are none when it is sound', () => {
    expect(catalogueProblems(zoo)).toEqual([]);
    expect(untranslated(zoo)).toEqual(['radio']);
  });

  it('are told key by key', () => {
    const poor = catalogue({
      en: { gap: 'Hello {name}', broken: 'Hello {name', empty: 'x', nested: '{n, plural, other {{who} #}}' },
      cy: { gap: 'Helo {enw}', broken: 'Helo {name}', empty: ' ', nested: '{n, plural, other {#}}' },
    });
    const problems = catalogueProblems(poor);
    expect(problems[0]).toBe('gap: en has the gaps [name], cy has [enw]');
    expect(problems[1]).toMatch(/^broken: the en text cannot be read/);
    expect(problems[2]).toBe('empty: the cy text is empty');
    expect(problems[3]).toBe('nested: en has the gaps [n, who], cy has [n]');
  });
});
