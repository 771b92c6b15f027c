import { readCsv } from '#platform/csv/read-csv.ts';
import { line } from '../import/organisation-file.ts';

/** Most rows a pasted list or a file may have, and its largest size in bytes. */
export const mostRows = 5000;
export const largestList = 1024 * 1024;

export type NameOutcome = 'new' | 'there' | 'twice' | 'wrong';
export interface NameRow {
  line: number;
  name: string;
  outcome: NameOutcome;
}
export type NameReading =
  | { rows: readonly NameRow[] }
  | { problem: 'unreadable' | 'too_many' | 'too_large' | 'nothing' };

const headings = new Set(['name', 'names', 'enw', 'enwau']);
const name = line(120);

/** Reads a list of names, one a line, beside those that are there; a first line that only says "name" is a heading. */
export function readNames(text: string, there: readonly string[]): NameReading {
  if (Buffer.byteLength(text) > largestList) return { problem: 'too_large' };
  const lines = readCsv(text);
  if (!lines) return { problem: 'unreadable' };
  const body = headings.has(lines[0]?.cells[0]?.toLowerCase() ?? '') ? lines.slice(1) : lines;
  if (!body.length) return { problem: 'nothing' };
  if (body.length > mostRows) return { problem: 'too_many' };
  const known = new Set(there.map(each => each.toLowerCase()));
  const seen = new Set<string>();
  const rows = body.map(({ line, cells }): NameRow => {
    const read = name.safeParse(cells[0] ?? '');
    if (!read.success || cells.slice(1).some(Boolean))
      return { line, name: cells.filter(Boolean).join(', ').slice(0, 120), outcome: 'wrong' };
    const key = read.data.toLowerCase();
    const outcome = known.has(key) ? 'there' : seen.has(key) ? 'twice' : 'new';
    seen.add(key);
    return { line, name: read.data, outcome };
  });
  return { rows };
}
