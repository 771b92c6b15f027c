import type { SniffedType } from './verdict.ts';

/** How many first bytes `sniffHead` wants to see. A PDF may start anywhere in the first 1,024. */
export const HEAD_BYTES = 4096;

/** What the first bytes say: a type, or `text` when nothing speaks against plain text. */
export type HeadKind = SniffedType | 'text';

const SIGNATURES: readonly [SniffedType, string, number?][] = [
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['rtf', '{\\rtf'],
  ['excel4', '\x09\x00\x04\x00'],
  ['excel4', '\x09\x02\x06\x00'],
  ['excel4', '\x09\x04\x06\x00'],
  ['excel95', '\x09\x08\x08\x00\x00\x05'],
  ['word95', '\xdb\xa5'],
  ['word95', '\xdc\xa5'],
  ['applesingle', '\x00\x05\x16\x00'],
  ['applesingle', '\x00\x05\x16\x07'],
  ['exe', 'MZ'],
  ['exe', '\x7fELF'],
  ['exe', '\xcf\xfa\xed\xfe'],
  ['exe', '\xca\xfe\xba\xbe'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['webp', 'WEBP', 8],
  ['tiff', 'II*\x00'],
  ['tiff', 'MM\x00*'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', "7z\xbc\xaf'\x1c"],
  ['archive', '\x1f\x8b\x08'],
  ['archive', 'BZh'],
  ['archive', '\xfd7zXZ\x00'],
  ['script', '#!'],
];

const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1', 'avif']);

/**
 * Says what the first bytes of a file are. A signature at the very start wins over a PDF header further in, so that a
 * file dressed as two things is judged by the one that most programs would take it for (REF.D1).
 */
export function sniffHead(bytes: Uint8Array): HeadKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES));
  const latin = head.toString('latin1');
  const found = SIGNATURES.find(([, bytes, at = 0]) => latin.startsWith(bytes, at) && believable(bytes, latin));
  if (found) return found[0];
  if (latin.startsWith('BM') && head.length > 26 && latin.slice(6, 10) === '\0\0\0\0') return 'bmp';
  if (latin.startsWith('ftyp', 4) && HEIC_BRANDS.has(latin.slice(8, 12))) return 'heic';
  const markup = sniffMarkup(head);
  if (markup === 'html') return 'html';
  if (headerOffset(latin) >= 0) return 'pdf';
  return markup ?? (looksBinary(head) ? 'unknown' : 'text');
}

/** Where `%PDF-` starts within the first 1,024 bytes, or -1. */
export function headerOffset(latin: string): number {
  const at = latin.indexOf('%PDF-');
  return at >= 0 && at < 1024 ? at : -1;
}

// "MZ" and "BZh" are also how a note may begin; a program has control bytes right after.
function believable(signature: string, latin: string): boolean {
  if (signature === 'MZ') return controlBytes(latin.slice(2, 64));
  if (signature === 'BZh') return latin.slice(4, 10) === '1AY&SY';
  return true;
}

function controlBytes(latin: string): boolean {
  return Buffer.from(latin, 'latin1').some(byte => byte < 9);
}

function sniffMarkup(head: Uint8Array): 'html' | 'xml' | 'json' | undefined {
  const text = decodeStart(head).trimStart();
  if (/^(<!--.{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body|script|iframe|table)\b/is.test(text)) return 'html';
  if (/^<\?xml\b/i.test(text)) return /<html\b/i.test(text.slice(0, 1000)) ? 'html' : 'xml';
  if (/^<svg\b/i.test(text)) return 'xml';
  if (/^(\{\s*"[^"\n]*"\s*:|\[\s*(\{\s*"|\[))/.test(text)) return 'json';
  return undefined;
}

function decodeStart(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('utf-8').decode(head);
}

function looksBinary(head: Uint8Array): boolean {
  const [a, b, c, d] = head;
  const marked =
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  return !marked && head.includes(0);
}
