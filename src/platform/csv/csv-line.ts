import { plainText } from './plain-text.ts';

/** One line of a CSV file (RFC 4180, with its line end); no cell of it is a formula. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map(cell => quote(plainText(cell))).join(',')}\r\n`;

/** Byte order mark: spreadsheets then read the file as UTF-8. */
export const csvStart = '\ufeff';

const quote = (cell: string) => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
