import { expect, it } from 'vitest';
import { catalogueProblems, untranslated } from '#platform/i18n/catalogue-problems.ts';
import { texts } from './texts.ts';

it('[ALL.12.21] everything the documents module says, it says in both languages', () => {
  expect(catalogueProblems(texts)).toEqual([]);
  // Names of programs and formats.
  expect(untranslated(texts).sort()).toEqual([
    'accepts.excel',
    'accepts.jpeg',
    'accepts.pdf',
    'accepts.png',
    'accepts.word',
  ]);
});
