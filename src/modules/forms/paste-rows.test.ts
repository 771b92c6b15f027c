import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceTable } from './absence.ts';
import { type Answers, noAnswers } from './answers.ts';
import { applyAction } from './apply-action.ts';
import { managementReferral } from './definitions/management-referral.ts';
import { newRowId } from './new-row-id.ts';
import { pasteRows } from './paste-rows.ts';
import { smallForm } from './specimens/small-form.ts';

const table = absenceTable(managementReferral.item)!;

function paste(text: string, locale: 'en' | 'cy' = 'en') {
  let count = 0;
  const { rows, errors } = pasteRows(table, text, { locale, newRowId: () => `r${++count}` });
  const plain = rows.map(({ rowId, values }) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key.replace(`absence/${rowId}/absence.`, ''), value]),
    ),
  );
  return { rows: plain, errors };
}

describe('pasted rows', () => {
  it('[REF.F6.2] are taken in the order of the table when there are no column names', () => {
    expect(paste('2/3/2026\t6/3/2026\t5\tBack problems\t\tno\tyes\r\n9 March 2026\t\t\tback\t\tN\t\r\n')).toEqual({
      rows: [
        { first: '2026-03-02', last: '2026-03-06', days: '5', reason: 'back', workRelated: 'false', fitNote: 'true' },
        { first: '2026-03-09', reason: 'back', workRelated: 'false' },
      ],
      errors: [],
    });
  });

  it('[REF.F6.2] are taken by column names in any order and either language, from CSV too', () => {
    const expected = {
      rows: [{ first: '2026-03-02', days: '2.5', reason: 'other', otherReason: 'Strike, of buses' }],
      errors: [],
    };
    expect(
      paste(
        'Reason,WORKING DAYS LOST,First day,Which other reason\nAnother known cause,2.5,2026-03-02,"Strike, of buses"',
      ),
    ).toEqual(expected);
    expect(
      paste(
        '\ufeffRheswm;Diwrnodau gwaith a gollwyd;Diwrnod cyntaf;Pa reswm arall\nAchos hysbys arall;2.5;2 Mawrth 2026;Strike, of buses',
        'cy',
      ),
    ).toEqual(expected);
  });

  it('[REF.F6.2] are taken from a CSV file that begins with a byte order mark', () => {
    const { rows, errors } = paste('\ufeff"First day","Reason"\n"2026-03-02","Back problems"\n');
    expect({ rows, errors }).toEqual({ rows: [{ first: '2026-03-02', reason: 'back' }], errors: [] });
  });

  it('[REF.F6.3] keep what is not understood and name its line', () => {
    const { rows, errors } = paste('First day\tReason\tMood\tFit note\n31/2/2026\tGhosts\tbad\tperhaps\n');
    expect(rows).toEqual([{ first: '31/2/2026', reason: 'Ghosts' }]);
    expect(errors).toEqual([
      { line: 1, message: 'The column “Mood” is not one of this table’s, so it was left out' },
      { line: 2, message: 'Line 2: “First day” must be a real date, for example 16 October 2026' },
      { line: 2, message: 'Line 2: Choose an answer to “Reason” from the list: “Ghosts” is not in it' },
      { line: 2, message: 'Line 2: Choose an answer to “Fit note” from the list: “perhaps” is not in it' },
    ]);
  });

  it('are asked for again when there is nothing in them', () => {
    expect(paste(' \n\t\n').errors).toEqual([{ line: 0, message: 'Paste at least one row from your spreadsheet' }]);
  });

  it('are taken up to what the table holds', () => {
    const { rows, errors } = pasteRows(table, '2026-03-02\n'.repeat(10_000), { locale: 'en', newRowId });
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map(({ rowId }) => rowId)).size).toBe(200);
    expect(errors).toHaveLength(1);
  });

  it('never fail, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', '\t', '\n', '\r', ';', 'a', '2026-03-02', '\u0000', '__proto__')),
        parts => {
          expect(() => paste(parts.join(''))).not.toThrow();
        },
      ),
    );
  });
});

describe('a button', () => {
  const start: Answers = {
    ...noAnswers,
    values: { 'trip/r1/trip.cause': 'work', 'trip/r2/trip.cause': 'other' },
    rows: { trip: ['r1', 'r2'] },
  };
  const press = (action: Parameters<typeof applyAction>[2], before = start) =>
    applyAction(smallForm, before, action, () => 'rnew');

  it('adds a row at the end and comes back to it', () => {
    const { answers, fragment } = press({ kind: 'add', group: 'trip' });
    expect(answers.rows.trip).toEqual(['r1', 'r2', 'rnew']);
    expect(fragment).toBe('q-trip/rnew');
    const full = press({ kind: 'add', group: 'trip' }, answers);
    expect(full.answers).toBe(answers);
    expect(full.errors[0]?.message).toBe('“Trip” takes 3 rows at most, and no more were added');
  });

  it('removes one row with its answers', () => {
    const { answers, fragment } = press({ kind: 'remove', group: 'trip', rowId: 'r1' });
    expect(answers).toEqual({ ...noAnswers, values: { 'trip/r2/trip.cause': 'other' }, rows: { trip: ['r2'] } });
    expect(fragment).toBe('q-trip');
  });

  it('clears one document', () => {
    const files = { plan: { documentId: 'd', name: 'plan.pdf', bytes: 1 } };
    expect(press({ kind: 'clear', key: 'plan' }, { ...start, files }).answers.files).toEqual({});
    expect(press({ kind: 'clear', key: 'name' }).answers).toBe(start);
  });

  it('takes pasted rows after those that are there, and gives the same answers back when none was taken', () => {
    const { answers, errors } = press({ kind: 'paste', group: 'trip', text: '2026-03-02\n2026-03-03' });
    expect(answers.rows.trip).toHaveLength(3);
    expect(errors).toEqual([{ key: 'trip', message: '“Trip” takes 3 rows at most, and no more were added' }]);
    expect(press({ kind: 'paste', group: 'trip', text: '' }).answers).toBe(start);
  });

  it('does nothing to what is no table', () => {
    for (const group of ['work', 'name', '__proto__', 'nowhere'])
      expect(press({ kind: 'add', group })).toEqual({ answers: start, fragment: 'main', errors: [] });
  });
});
