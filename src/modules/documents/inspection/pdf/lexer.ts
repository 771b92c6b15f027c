/** A place in PDF bytes, moved on by reading. */
export interface Reader {
  bytes: Buffer;
  at: number;
  end: number;
}

/** One word of PDF syntax. Strings are given without their escapes resolved; nothing here depends on them but lengths. */
export type Token =
  | { kind: 'name'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: Buffer }
  | { kind: 'word'; value: string };

const WHITE = classOf([0, 9, 10, 12, 13, 32]);
const DELIMITER = classOf([...Buffer.from('()<>[]{}/%')]);
const LONGEST_WORD = 256;

function classOf(codes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const code of codes) table[code] = 1;
  return table;
}

/** Reads the next token, or undefined at the end. Brackets come as words: `[`, `]`, `<<`, `>>`. */
export function nextToken(reader: Reader): Token | undefined {
  skipWhite(reader);
  const { bytes, at, end } = reader;
  if (at >= end) return undefined;
  const code = bytes[at]!;
  if (code === 0x2f) return readName(reader);
  if (code === 0x28) return { kind: 'string', value: readString(reader) };
  if (code === 0x3c && bytes[at + 1] !== 0x3c) return { kind: 'string', value: readHexString(reader) };
  if (DELIMITER[code]) {
    const double = (code === 0x3c || code === 0x3e) && bytes[at + 1] === code;
    reader.at += double ? 2 : 1;
    return { kind: 'word', value: String.fromCharCode(code).repeat(double ? 2 : 1) };
  }
  return readWord(reader);
}

/** Moves past white space and comments. */
export function skipWhite(reader: Reader): void {
  const { bytes, end } = reader;
  let at = reader.at;
  for (; at < end; at += 1) {
    const code = bytes[at]!;
    if (code === 0x25) {
      while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    } else if (!WHITE[code]) break;
  }
  reader.at = at;
}

/** Whether this byte ends a word. */
export function endsWord(code: number | undefined): boolean {
  return code === undefined || WHITE[code] === 1 || DELIMITER[code] === 1;
}

function regularEnd({ bytes, end }: Reader, from: number): number {
  let at = from;
  while (at < end && !endsWord(bytes[at])) at += 1;
  return at;
}

function readName(reader: Reader): Token {
  const end = regularEnd(reader, reader.at + 1);
  const raw = reader.bytes.toString('latin1', reader.at + 1, Math.min(end, reader.at + 1 + LONGEST_WORD));
  reader.at = end;
  const value = raw.includes('#')
    ? raw.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
  return { kind: 'name', value };
}

function readWord(reader: Reader): Token {
  const end = Math.max(regularEnd(reader, reader.at), reader.at + 1);
  const value = reader.bytes.toString('latin1', reader.at, Math.min(end, reader.at + LONGEST_WORD));
  reader.at = end;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value) ? { kind: 'number', value: Number(value) } : { kind: 'word', value };
}

const ESCAPES: Record<number, number> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

function readString(reader: Reader): Buffer {
  const { bytes, end } = reader;
  const start = reader.at + 1;
  let depth = 1;
  let at = start;
  for (; at < end; at += 1) {
    const code = bytes[at];
    if (code === 0x5c) at += 1;
    else if (code === 0x28) depth += 1;
    else if (code === 0x29) {
      depth -= 1;
      if (depth === 0) break;
    }
  }
  reader.at = Math.min(at + 1, end);
  return bytes.subarray(start, Math.min(at, end));
}

/** The bytes a literal string stands for; hexadecimal strings are read whole already. */
export function unescapeString(raw: Buffer): Buffer {
  if (!raw.includes(0x5c)) return raw;
  const out: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw[at]!;
    if (code !== 0x5c) {
      out.push(code);
      continue;
    }
    at += 1;
    const octal = /^[0-7]{1,3}/.exec(raw.toString('latin1', at, at + 3))?.[0];
    if (octal) {
      out.push(Number.parseInt(octal, 8) & 255);
      at += octal.length - 1;
    } else if (raw[at] === 13 || raw[at] === 10) {
      if (raw[at] === 13 && raw[at + 1] === 10) at += 1;
    } else if (raw[at] !== undefined) out.push(ESCAPES[raw[at]!] ?? raw[at]!);
  }
  return Buffer.from(out);
}

function readHexString(reader: Reader): Buffer {
  const close = reader.bytes.indexOf(0x3e, reader.at);
  const end = close < 0 || close >= reader.end ? reader.end : close;
  const digits = reader.bytes
    .toString('latin1', reader.at + 1, Math.min(end, reader.at + 4096))
    .replace(/[^0-9a-f]/gi, '');
  reader.at = Math.min(end + 1, reader.end);
  // Escapes mean nothing here: a backslash byte is doubled so that both kinds of string read alike.
  return Buffer.from(
    Buffer.from(digits + (digits.length % 2 ? '0' : ''), 'hex')
      .toString('latin1')
      .replaceAll('\\', '\\\\'),
    'latin1',
  );
}
