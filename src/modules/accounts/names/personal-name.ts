/** Words somebody typed about themselves on one line: marks that change direction or break lines are dropped, spaces made one. */
export function tidyLine(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same over several lines. */
export function tidyLines(typed: string): string {
  return typed
    .split(/\r\n|\r|\n/)
    .map(tidyLine)
    .filter(Boolean)
    .join('\n');
}

/** A name holds a letter or digit, and nothing that a mail's header or a page could take for more than a name. */
export const plainName = /^[^<>\\{}[\]"=;]*[\p{L}\p{N}][^<>\\{}[\]"=;]*$/u;

/** The name others read: title, given name, family name. */
export function displayName(of: { title?: string; givenName: string; familyName: string }): string {
  return [of.title, of.givenName, of.familyName].filter(Boolean).join(' ');
}
