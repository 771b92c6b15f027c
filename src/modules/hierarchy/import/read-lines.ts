import { largestList, mostRows, nameLine } from '#modules/organisations/index.ts';
import { readCsv } from '#platform/csv/read-csv.ts';
import { deepest } from '../tree/hold-hierarchy.ts';

/** What became of a row: `adds` names what is not there yet. */
export interface HierarchyRow {
  line: number;
  names: readonly string[];
  outcome: 'new' | 'there' | 'wrong';
  /** A key of the module's texts, of a wrong row. */
  problem?: string;
}
export type HierarchyReading =
  | { rows: readonly HierarchyRow[] }
  | { problem: 'unreadable' | 'too_many' | 'too_large' | 'nothing' };

const name = nameLine(120);
const headings = new Set(['level 1', 'lefel 1', '1']);
/** How a line is compared: names that differ in capitals only are one position. */
export const keyOf = (names: readonly string[]): string => names.map(each => each.toLowerCase()).join('\n');

/**
 * Reads positions, one a row, each as the names from the top down to it in columns; whatever is above is made as well. `there` are the
 * keys of the lines that are there.
 */
export function readLines(text: string, there: ReadonlySet<string>): HierarchyReading {
  if (Buffer.byteLength(text) > largestList) return { problem: 'too_large' };
  const lines = readCsv(text);
  if (!lines) return { problem: 'unreadable' };
  const body = headings.has(lines[0]?.cells[0]?.toLowerCase() ?? '') ? lines.slice(1) : lines;
  if (!body.length) return { problem: 'nothing' };
  if (body.length > mostRows) return { problem: 'too_many' };
  const known = new Set(there);
  return {
    rows: body.map(({ line, cells }): HierarchyRow => {
      const names = cells.slice(0, cells.findLastIndex(Boolean) + 1);
      const problem = problemOf(names);
      if (problem) return { line, names: names.map(each => each.slice(0, 120)), outcome: 'wrong', problem };
      const tidy = names.map(each => name.parse(each));
      const outcome = known.has(keyOf(tidy)) ? 'there' : 'new';
      for (const i of tidy.keys()) known.add(keyOf(tidy.slice(0, i + 1)));
      return { line, names: tidy, outcome };
    }),
  };
}

function problemOf(names: readonly string[]): string | undefined {
  if (names.some(each => each === '')) return 'hierarchy.row_gap';
  if (names.length > deepest) return 'hierarchy.too_deep';
  return names.every(each => name.safeParse(each).success) ? undefined : 'hierarchy.name_wrong';
}
