import { isUtf8 } from 'node:buffer';
import { sniffHead } from '../sniff-head.ts';
import { breathe } from '../take-turn.ts';
import type { Finding } from '../verdict.ts';

const BREATH = 1024 * 1024;
const PRINTED_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Decides whether bytes are text that a person can read: Unicode in any form, or printable 8-bit text of older programs (REF.D1). */
export async function inspectText(bytes: Buffer): Promise<Finding> {
  const kind = sniffHead(bytes);
  const type = kind === 'text' || kind === 'unknown' ? 'txt' : kind;
  const reading = await read(bytes, alphabetOf(bytes));
  if (reading === 'nonsense') return { type: 'unknown' };
  return reading === 'blank' ? { type, refusal: 'empty' } : { type };
}

/** How text is made of units. Reading the bytes in place keeps a text of ten million letters from being copied. */
interface Alphabet {
  /** Bytes a unit. */
  size: number;
  /** Where the text starts, behind its mark. */
  start: number;
  unit(at: number): number;
  /** Whether a unit may follow the one before it. */
  follows(unit: number, before: number): boolean;
  /** Whether text may end after this unit. */
  ends(unit: number): boolean;
}

function alphabetOf(bytes: Buffer): Alphabet {
  const mark = bytes.toString('latin1', 0, 4);
  if (mark === '\xff\xfe\0\0') return { ...UTF_32, unit: at => bytes.readUInt32LE(at) };
  if (mark === '\0\0\xfe\xff') return { ...UTF_32, unit: at => bytes.readUInt32BE(at) };
  if (mark.startsWith('\xff\xfe')) return { ...UTF_16, unit: at => bytes.readUInt16LE(at) };
  if (mark.startsWith('\xfe\xff')) return { ...UTF_16, unit: at => bytes.readUInt16BE(at) };
  const isUnicode = isUtf8(bytes);
  return {
    size: 1,
    start: mark.startsWith('\xef\xbb\xbf') ? 3 : 0,
    unit: at => bytes[at]!,
    follows: unit => isUnicode || !UNDEFINED_IN_1252.has(unit),
    ends: () => true,
  };
}

const UTF_32 = {
  size: 4,
  start: 4,
  follows: (unit: number) => unit <= 0x10ffff && !(unit >= 0xd800 && unit <= 0xdfff),
  ends: () => true,
};

const isFirstOfPair = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isSecondOfPair = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const UTF_16 = {
  size: 2,
  start: 2,
  follows: (unit: number, before: number) => isFirstOfPair(before) === isSecondOfPair(unit),
  ends: (unit: number) => !isFirstOfPair(unit),
};

async function read(bytes: Buffer, alphabet: Alphabet): Promise<'text' | 'blank' | 'nonsense'> {
  let blank = true;
  let before = 0;
  if ((bytes.length - alphabet.start) % alphabet.size !== 0) return 'nonsense';
  for (let at = alphabet.start; at < bytes.length; at += alphabet.size) {
    const unit = alphabet.unit(at);
    if (isUnprintable(unit) || !alphabet.follows(unit, before)) return 'nonsense';
    if (unit > 0x20 && unit !== 0xa0) blank = false;
    before = unit;
    if (at % BREATH === 0) await breathe();
  }
  if (!alphabet.ends(before)) return 'nonsense';
  return blank ? 'blank' : 'text';
}

// Control characters no text editor writes; 0x1A once marked the end of a DOS text.
function isUnprintable(unit: number): boolean {
  return unit === 0x7f || (unit < 0x20 && !PRINTED_CONTROLS.has(unit));
}
