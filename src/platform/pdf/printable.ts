/**
 * A copy of plain data whose texts can be printed: no control characters, no half characters, no marks that turn the
 * reading direction of what follows, and those characters that no font of ours has written as `[U+1F44D]`.
 */
export function printable(value: unknown, missing: ReadonlySet<string> = new Set()): unknown {
  if (typeof value === 'string') return printableText(value, missing);
  if (Array.isArray(value)) return value.map(item => printable(item, missing));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, printable(item, missing)]));
}

function printableText(text: string, missing: ReadonlySet<string>): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '');
  if (missing.size === 0) return clean;
  return Array.from(clean, letter => (missing.has(letter) ? nameOf(letter) : letter)).join('');
}

function nameOf(letter: string): string {
  return `[U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
}
