import { parse } from 'csv-parse/sync';

export interface CsvLine {
  /** The line of the file it ends on, from 1. */
  line: number;
  cells: readonly string[];
}

/**
 * Lines of text from a CSV file (commas or semicolons) or copied from a spreadsheet (tabs), without the empty ones; undefined when it
 * cannot be read as one.
 */
export function readCsv(text: string): CsvLine[] | undefined {
  const whole = text.replace(/^\ufeff/, '');
  const first = whole.slice(0, whole.search(/[\r\n]|$/));
  const delimiter = first.includes('\t') ? '\t' : first.includes(';') && !first.includes(',') ? ';' : ',';
  try {
    const options = { delimiter, relax_column_count: true, relax_quotes: true, info: true as const };
    const read = parse(whole, options) as unknown as { record: string[]; info: { lines: number } }[];
    return read
      .map(({ record, info }) => ({ line: info.lines, cells: record.map(cell => cell.trim()) }))
      .filter(({ cells }) => cells.some(cell => cell !== ''));
  } catch {
    return undefined;
  }
}
