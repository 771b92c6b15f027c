import { expect, it } from 'vitest';
import { catalogueProblems, untranslated } from '#platform/i18n/catalogue-problems.ts';
import { texts } from './texts.ts';

it('[ALL.12.20] everything the referrals module says, it says in both languages', () => {
  expect(catalogueProblems(texts)).toEqual([]);
  expect(untranslated(texts)).toEqual([]);
});
