import { expect, it } from 'vitest';
import { foldText, sortKey } from './sort-key.ts';

it('numbers sort by their value', () => {
  expect(['Ward 10', 'Ward 9'].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(['Ward 9', 'Ward 10']);
});

it('marks, case, quotes and direction marks make no difference', () => {
  expect(sortKey('O’NEILL', 'Siân')).toBe(sortKey("o'neill", 'Sian'));
  expect(foldText('Ŵyn\u202e')).toBe('wyn');
});

it('nothing is a key too', () => {
  expect(sortKey(null, undefined)).toBe('');
});
