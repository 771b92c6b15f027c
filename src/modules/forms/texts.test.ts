import { expect, it } from 'vitest';
import { catalogueProblems, untranslated } from '#platform/i18n/catalogue-problems.ts';
import { say, texts } from './texts.ts';

it('everything the engine says is there in Welsh, with the same gaps', () => {
  expect(catalogueProblems(texts)).toEqual([]);
  expect(untranslated(texts)).toEqual([]);
});

it('what a person typed goes into a text as it is', () => {
  expect(say('en', 'option.unknown', { label: '{x}', value: '<b>' })).toBe(
    'Choose an answer to “{x}” from the list: “<b>” is not in it',
  );
});
