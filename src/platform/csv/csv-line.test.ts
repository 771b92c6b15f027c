import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv-line.ts';

describe('a line of a CSV file', () => {
  it.each(['=1+1', '+44 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1+1'])('[CASE.2.2] %j is no formula', cell => {
    expect(parse(csvLine([cell]))).toEqual([[`'${cell}`]]);
  });

  it('reads back as it was written', () => {
    const cells = ['O’Brien, "Síle"', 'two\r\nlines', 'a;b', '', ' plain '];
    expect(parse(csvLine(cells))).toEqual([cells]);
  });
});
