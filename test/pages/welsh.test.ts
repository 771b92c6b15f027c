import { beforeAll, expect, it } from 'vitest';
import type { Catalogue } from '#platform/i18n/catalogue.ts';
import { catalogueProblems, untranslated } from '#platform/i18n/catalogue-problems.ts';
import { everyCatalogue } from './catalogues.ts';

/** Texts that are the same in both languages, and why that is right: names, signs, words Welsh shares. */
const alike: readonly string[] = [
  'faces/employer/cases/texts.ts texts list.badge.more = 10,000+',
  'faces/workbench/staff/texts.ts texts list.title = Staff',
  ...['excel = Excel', 'jpeg = JPEG', 'pdf = PDF', 'png = PNG', 'word = Word'].map(
    format => `modules/documents/texts.ts texts accepts.${format}`,
  ),
];

let catalogues: Record<string, Catalogue>;
beforeAll(async () => {
  catalogues = await everyCatalogue();
});

it('every catalogue of the product is looked at', () => {
  expect(Object.keys(catalogues).length).toBeGreaterThan(30);
});

it('[ALL.12.41] no Welsh text is its English one, but for those named here', () => {
  const same = Object.entries(catalogues).flatMap(([file, of]) =>
    untranslated(of).map(key => `${file} ${key} = ${of.en[key]}`),
  );
  process.stdout.write(`welsh: ${Object.keys(catalogues).length} catalogues, ${same.length} texts alike\n`);
  expect(same.toSorted()).toEqual(alike.toSorted());
  expect(alike.length).toBeLessThanOrEqual(60);
});

it('[ALL.12.42] every Welsh text has the gaps of its English one, and none is missing', () => {
  const problems = Object.entries(catalogues).flatMap(([file, of]) => [
    ...catalogueProblems(of).map(problem => `${file} ${problem}`),
    ...Object.keys(of.cy)
      .filter(key => !(key in of.en))
      .map(key => `${file} ${key}: only in Welsh`),
  ]);
  expect(problems).toEqual([]);
});
