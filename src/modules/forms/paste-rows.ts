import { parse } from 'csv-parse/sync';
import { keyOf } from './answers.ts';
import { readDay } from './calendar-day.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { isQuestion, kindOf, mostRows } from './kind-of.ts';
import type { Item, Locale } from './questionnaire.ts';
import { optionsOf, textOf } from './text-of.ts';
import { say, texts } from './texts.ts';

export type PastedRow = {
  readonly rowId: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
};
/** `line` counts from 1, the line of column names included; 0 is about the whole. */
export type LineError = { readonly line: number; readonly message: string };
export type Pasted = { readonly rows: readonly PastedRow[]; readonly errors: readonly LineError[] };

type PasteOptions = {
  readonly locale: Locale;
  readonly newRowId: () => string /** How many rows there is room for; all the table holds unless told. */;
  readonly room?: number;
};

/**
 * Rows of a table from text copied out of a spreadsheet (tabs) or a CSV file (commas or semicolons), REF.F6.
 * Columns are known by a first line of names (in either language, any order), else taken in the table's own order.
 * A cell that is not understood is kept as it was typed where the field can show it, and named in `errors`.
 */
export function pasteRows(table: Item, text: string, options: PasteOptions): Pasted {
  const { locale, room = mostRows(table) } = options;
  const lines = readLines(text);
  if (!lines) return { rows: [], errors: [{ line: 0, message: say(locale, 'paste.unreadable') }] };
  if (lines.length === 0) return { rows: [], errors: [{ line: 0, message: say(locale, 'paste.nothing') }] };
  const errors: LineError[] = [];
  const header = readHeader(table, lines[0]!.cells);
  if (header) errors.push(...unknownColumns(header, lines[0]!, locale));
  const columns = header ?? (table.item ?? []).filter(isQuestion);
  const body = header ? lines.slice(1) : lines;
  if (body.length > room)
    errors.push({
      line: 0,
      message: say(locale, 'rows.many', { label: textOf(table, locale), most: mostRows(table) }),
    });
  const rows = body.slice(0, Math.max(0, room)).map(line => readRow(table, columns, line, options, errors));
  return { rows, errors };
}

type Line = { readonly number: number; readonly cells: readonly string[] };
type Column = Item | undefined;

function readLines(text: string): readonly Line[] | undefined {
  const whole = text.replace(/^\ufeff/, '');
  const first = whole.slice(0, whole.search(/[\r\n]|$/));
  const delimiter = first.includes('\t') ? '\t' : first.includes(';') && !first.includes(',') ? ';' : ',';
  try {
    const records: string[][] = parse(whole, { delimiter, relax_column_count: true, relax_quotes: true });
    return records
      .map((cells, index) => ({ number: index + 1, cells: cells.map(cleanText) }))
      .filter(({ cells }) => cells.some(cell => cell !== ''));
  } catch {
    return undefined;
  }
}

/** The columns by their names, or undefined when the first line is not a line of names. */
function readHeader(table: Item, cells: readonly string[]): readonly Column[] | undefined {
  const questions = (table.item ?? []).filter(isQuestion);
  const columns = cells.map(cell => questions.find(item => namesOf(item).includes(plain(cell))));
  return columns.some(column => column !== undefined) ? columns : undefined;
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesOf = (item: Item) => [item.linkId.split('.').at(-1)!, textOf(item, 'en'), textOf(item, 'cy')].map(plain);

const unknownColumns = (columns: readonly Column[], { cells }: Line, locale: Locale): readonly LineError[] =>
  cells
    .filter((cell, index) => cell !== '' && columns[index] === undefined)
    .map(column => ({ line: 1, message: say(locale, 'paste.column', { column: column.slice(0, 60) }) }));

function readRow(
  table: Item,
  columns: readonly Column[],
  line: Line,
  { locale, newRowId }: PasteOptions,
  errors: LineError[],
): PastedRow {
  const rowId = newRowId();
  const values: Record<string, string | readonly string[]> = {};
  for (const [index, column] of columns.entries()) {
    const cell = line.cells[index] ?? '';
    if (!column || cell === '') continue;
    const read = readCell(column, cell);
    if (read.problem) {
      const message = say(locale, read.problem, { label: textOf(column, locale), value: cell.slice(0, 60) });
      errors.push({ line: line.number, message: say(locale, 'paste.line', { line: line.number, message }) });
    }
    if (read.value !== undefined) values[keyOf(column.linkId, table.linkId, rowId)] = read.value;
  }
  return { rowId, values };
}

type Cell = {
  readonly value?: string | readonly string[];
  readonly problem?: 'date.unreal' | 'option.unknown' | 'missing.choice';
};

function readCell(item: Item, cell: string): Cell {
  switch (kindOf(item)) {
    case 'date': {
      const day = readDay(cell);
      return day ? { value: day } : { value: cleanLine(cell), problem: 'date.unreal' };
    }
    case 'yes-no':
    case 'declaration':
      return readYesNo(cell);
    case 'radios':
    case 'select':
    case 'checkboxes':
      return readOption(item, cell);
    case 'long-text':
    case 'address':
      return { value: cell };
    case 'document':
      return {};
    default:
      return { value: cleanLine(cell) };
  }
}

const yes: ReadonlySet<string> = new Set(['y', 'yes', 'true', '1', 'ie', 'oes', plain(texts.cy.yes)]);
const no: ReadonlySet<string> = new Set(['n', 'no', 'false', '0', 'na', 'nage', 'nac oes', plain(texts.cy.no)]);

function readYesNo(cell: string): Cell {
  if (yes.has(plain(cell))) return { value: 'true' };
  return no.has(plain(cell)) ? { value: 'false' } : { problem: 'option.unknown' };
}

function readOption(item: Item, cell: string): Cell {
  const options = [...optionsOf(item, 'en'), ...optionsOf(item, 'cy')];
  const found = options.find(option => [option.code, option.text].some(name => plain(name) === plain(cell)));
  if (found) return { value: item.repeats ? [found.code] : found.code };
  return { value: item.repeats ? [cleanLine(cell)] : cleanLine(cell), problem: 'option.unknown' };
}
