/**
 * The key a list sorts by (database.md, rule 5): compatibility forms folded, marks stripped, lower case, numbers padded so that 9 comes
 * before 10, control and direction marks dropped. Stored `collate "C"`, never null.
 */
export function sortKey(...parts: (string | null | undefined)[]): string {
  return foldText(parts.map(part => part ?? '').join(' '))
    .replace(/\d+/g, digits => digits.replace(/^0+(?=\d)/, '').padStart(8, '0'))
    .slice(0, 300);
}

/** A text as searches compare it: compatibility forms folded, marks and control characters dropped, lower case, single spaces; 300 letters. */
export const foldText = (text: string): string => foldWhole(text).slice(0, 300);

/** The same of a text of any length. */
export function foldWhole(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}|\p{Cc}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
