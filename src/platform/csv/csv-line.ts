/**
 * One line of a CSV file (RFC 4180, with its line end). A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front, which spreadsheets show as text.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell => quote(neutral(cell))).join(',')}\r\n`;

/** Byte order mark: spreadsheets then read the file as UTF-8. */
export const csvStart = '\ufeff';

const neutral = (cell: string) => (/^\s*[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell);

const quote = (cell: string) => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
