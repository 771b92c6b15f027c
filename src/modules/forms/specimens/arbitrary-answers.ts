import fc from 'fast-check';
import { type Answers, type FileAnswer, keyOf } from '../answers.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { type Kind, kindOf } from '../kind-of.ts';
import { placesOf } from '../places.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';

const line = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }))
  .map(cleanLine);
const lines = fc.string({ unit: 'grapheme', maxLength: 60 }).map(cleanText);
const day = fc
  .date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

const valuesFor: Partial<Record<Kind, (item: Item) => fc.Arbitrary<string | readonly string[]>>> = {
  date: () =>
    fc.oneof({ weight: 5, arbitrary: day }, { weight: 1, arbitrary: fc.constantFrom('31/2/2026', 'soon', '/3/') }),
  number: () => fc.oneof(fc.integer({ min: 0, max: 99 }).map(String), fc.constantFrom('37.5', 'many')),
  'yes-no': () => fc.constantFrom('true', 'false'),
  declaration: () => fc.constant('true'),
  radios: item => fc.constantFrom(...codesOf(item), 'unheard-of'),
  select: item => fc.constantFrom(...codesOf(item), 'unheard-of'),
  checkboxes: item => fc.subarray([...codesOf(item)], { minLength: 1 }),
  'long-text': () => lines,
  address: () => lines,
};

const codesOf = (item: Item): readonly string[] => (item.answerOption ?? []).map(({ valueCoding }) => valueCoding.code);

/** Answers of every kind to a form, right and wrong, some questions left empty, up to three rows to a table. */
export function arbitraryAnswers(definition: Questionnaire): fc.Arbitrary<Answers> {
  const rowIds = fc.uniqueArray(fc.stringMatching(/^r[a-z0-9]{4}$/), { maxLength: 3 });
  const tables = tablesOf(definition.item);
  return fc
    .record(Object.fromEntries(tables.map(table => [table.linkId, rowIds])))
    .chain(rows => filled(definition, { values: {}, rows, files: {} }));
}

const tablesOf = (items: readonly Item[]): readonly Item[] =>
  items.flatMap(item => (kindOf(item) === 'rows' ? [item] : tablesOf(item.item ?? [])));

function filled(definition: Questionnaire, empty: Answers): fc.Arbitrary<Answers> {
  const questions = placesOf(definition, empty).filter(({ item }) => !['group', 'display'].includes(item.type));
  const values = questions
    .filter(({ item }) => item.type !== 'attachment')
    .map(({ item, group, rowId }) => {
      const given = valuesFor[kindOf(item)]?.(item) ?? line;
      return fc.option(given).map(value => [keyOf(item.linkId, group, rowId), value ?? ''] as const);
    });
  const files = questions
    .filter(({ item }) => item.type === 'attachment')
    .map(({ key }) =>
      fc
        .option(fc.record<FileAnswer>({ documentId: fc.uuid(), name: line, bytes: fc.nat() }))
        .map(file => [key, file] as const),
    );
  return fc.tuple(fc.tuple(...values), fc.tuple(...files)).map(([given, received]) => ({
    values: Object.fromEntries(given.filter(([, value]) => value !== '')),
    rows: empty.rows,
    files: Object.fromEntries(received.flatMap(([key, file]) => (file ? [[key, file]] : []))),
  }));
}
