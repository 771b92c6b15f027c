import { plainText } from '../csv/plain-text.ts';

/** What a cell holds: words, or a calendar day `YYYY-MM-DD`. */
export type Cell = string | { day: string };

/** Characters of a cell that spreadsheets open. */
const MOST_CHARACTERS = 32_767;

/** A row of a sheet, counted from 1. Texts stand inline, harmless as formulas and free of what XML cannot hold. */
export function rowXml(number: number, cells: readonly Cell[], style?: number): string {
  const all = cells.map((cell, column) => cellXml(`${columnName(column)}${number}`, cell, style)).join('');
  return `<row r="${number}">${all}</row>`;
}

function cellXml(place: string, cell: Cell, style?: number): string {
  if (typeof cell !== 'string') return `<c r="${place}" s="2"><v>${serialDay(cell.day)}</v></c>`;
  if (cell === '') return '';
  const text = escapeXml(plainText(cell).slice(0, MOST_CHARACTERS));
  return `<c r="${place}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Days since the last one of 1899, as spreadsheets count them. */
const serialDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** A, B … Z, AA. */
const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  if (!/[&<>\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>]/g, found => escapes[found]!);
}
