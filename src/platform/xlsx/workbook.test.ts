import { describe, expect, it } from 'vitest';
import { canReadWorkbooks, readWorkbook } from '#test/support/spreadsheet/read-workbook.ts';
import type { Cell } from './row-xml.ts';
import { workbook } from './workbook.ts';

type Batches = { sheet: number; rows: Cell[][] }[];
const sheets = [
  { name: 'Open', heading: ['Name', 'Day'] },
  { name: 'Closed: [all]', heading: ['Name', 'Day'] },
];

async function written(batches: Batches, most?: number): Promise<Buffer> {
  const given = (async function* () {
    yield* batches;
  })();
  const chunks: Uint8Array[] = [];
  for await (const chunk of workbook(sheets, given, most)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const read = async (batches: Batches, most?: number) => readWorkbook(await written(batches, most));

describe.runIf(canReadWorkbooks)('a workbook', () => {
  it('[CASE.2.4] is opened by another reader, its sheets in order, its days as days', async () => {
    const book = await read([
      { sheet: 0, rows: [['Llŷr & <Siân>', { day: '2026-03-10' }]] },
      { sheet: 0, rows: [[' two\nlines ', '']] },
      { sheet: 1, rows: [['last', { day: '1999-12-31' }]] },
    ]);
    expect(book).toEqual({
      Open: [{ A1: 'Name', B1: 'Day' }, { A2: 'Llŷr & <Siân>', B2: 46091 }, { A3: ' two\nlines ' }],
      'Closed   all ': [
        { A1: 'Name', B1: 'Day' },
        { A2: 'last', B2: 36525 },
      ],
    });
  });

  it('[CASE.2.2] holds no formula, and nothing XML cannot hold', async () => {
    const odd = ['=1+1', '@SUM(A1)', '\t=1', 'nul\0bell\x07', '\ud800 half', 'x'.repeat(40_000)];
    const { Open } = await read([{ sheet: 0, rows: odd.map(text => [text]) }]);
    const cells = Open!.slice(1).flatMap(row => Object.values(row));
    expect(cells.slice(0, 5)).toEqual(["'=1+1", "'@SUM(A1)", "'\t=1", 'nulbell', '\ufffd half']);
    expect(cells[5]).toHaveLength(32_767);
  });

  it('has its headings when there are no rows at all', async () => {
    expect(Object.values(await read([]))).toEqual([[{ A1: 'Name', B1: 'Day' }], [{ A1: 'Name', B1: 'Day' }]]);
  });

  it('goes on in a further sheet where one is full', async () => {
    const rows = Array.from({ length: 25 }, (_, n) => [`row ${n}`]);
    const book = await read([{ sheet: 0, rows }], 11);
    expect(Object.keys(book)).toEqual(['Open', 'Open 2', 'Open 3', 'Closed   all ']);
    const names = ['Open', 'Open 2', 'Open 3'].flatMap(name => book[name]!.slice(1).map(row => Object.values(row)[0]));
    expect(names).toEqual(rows.flat());
  });

  it('names columns beyond Z', async () => {
    const { Open } = await read([{ sheet: 0, rows: [Array.from({ length: 30 }, (_, n) => `c${n}`)] }]);
    expect([Open![1]!.Z2, Open![1]!.AA2, Open![1]!.AD2]).toEqual(['c25', 'c26', 'c29']);
  });
});
