import type { Reply, Visit } from '#faces/visit.ts';
import { csvLine, csvStart } from '#platform/csv/csv-line.ts';
import type { Batch } from '#platform/list/export-rows.ts';
import type { Cell } from '#platform/xlsx/row-xml.ts';
import { workbook, workbookType } from '#platform/xlsx/workbook.ts';
import type { FaceColumn } from './list-table.tsx';

export type ExportFormat = 'csv' | 'xlsx';

/** The form of file the address asks for. */
export const formatOf = ({ query }: Visit): ExportFormat => (query.get('format') === 'xlsx' ? 'xlsx' : 'csv');

interface Exported<Row> {
  /** The file's name, without its ending. */
  name: string;
  columns: readonly FaceColumn<Row>[];
  /** Names of the sheets; a CSV file has one, and shows no name. */
  sheets: readonly string[];
  batches: AsyncIterable<Batch<Row>>;
}

/** A list as a file that is sent while it is read. The first rows are read before anything is sent: a refusal is a page of its own. */
export async function exportReply<Row>(
  visit: Visit,
  { name, columns, sheets, batches }: Exported<Row>,
): Promise<Reply> {
  const shown = columns.filter(column => column.text);
  const rows = await begun(batches);
  const heading = shown.map(column => column.heading);
  if (formatOf(visit) === 'csv')
    return file(`${name}.csv`, 'text/csv; charset=utf-8', csvOf(heading, mapped(rows, lineOf(shown))));
  const source = workbook(
    sheets.map(sheet => ({ name: sheet, heading })),
    mapped(rows, cellsOf(shown)),
  );
  return file(`${name}.xlsx`, workbookType, source);
}

const file = (name: string, type: string, source: AsyncIterable<Uint8Array>): Reply => ({
  ...{ kind: 'file', name, type, inline: false, source },
});

const lineOf =
  <Row>(columns: readonly FaceColumn<Row>[]) =>
  (row: Row): string =>
    csvLine(columns.map(column => column.text!(row)));

const cellsOf =
  <Row>(columns: readonly FaceColumn<Row>[]) =>
  (row: Row): Cell[] =>
    columns.map(column => {
      const day = column.day?.(row);
      return day ? { day } : column.text!(row);
    });

async function* csvOf(heading: readonly string[], batches: AsyncIterable<Batch<string>>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvStart + csvLine(heading));
  for await (const { rows } of batches) yield Buffer.from(rows.join(''));
}

async function* mapped<Row, Out>(
  batches: AsyncIterable<Batch<Row>>,
  make: (row: Row) => Out,
): AsyncGenerator<Batch<Out>> {
  for await (const { sheet, rows } of batches) yield { sheet, rows: rows.map(make) };
}

/** The same batches, the first of them read already. */
async function begun<Row>(batches: AsyncIterable<Batch<Row>>): Promise<AsyncIterable<Batch<Row>>> {
  const walk = batches[Symbol.asyncIterator]();
  const first = await walk.next();
  return (async function* () {
    try {
      if (first.done) return;
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => walk };
    } finally {
      await walk.return?.();
    }
  })();
}
