import { sniffHead } from '../sniff-head.ts';
import type { Finding } from '../verdict.ts';

const STEP = 64 * 1024;
const PRINTED_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Decides whether bytes are text that a person can read: any Unicode, or printable 8-bit text of older programs (REF.D1). */
export function inspectText(bytes: Buffer): Finding {
  const kind = sniffHead(bytes);
  const type = kind === 'text' || kind === 'unknown' ? 'txt' : kind;
  const readable = readsAsUtf32(bytes) ?? readsAs(bytes, unicodeOf(bytes));
  if (readable === 'blank') return { type, refusal: 'empty' };
  if (readable === 'text' || (unicodeOf(bytes) === 'utf-8' && readsAsEightBit(bytes))) return { type };
  return { type: 'unknown' };
}

type Reading = 'text' | 'blank' | 'no';

function unicodeOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function readsAs(bytes: Buffer, encoding: string): Reading {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let blank = true;
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      const last = at + STEP >= bytes.length;
      const text = decoder.decode(bytes.subarray(at, at + STEP), { stream: !last });
      if (isUnprintable(text)) return 'no';
      if (blank && /\S/.test(text)) blank = false;
    }
  } catch {
    return 'no';
  }
  return blank ? 'blank' : 'text';
}

function readsAsUtf32(bytes: Buffer): Reading | undefined {
  const little = bytes.length >= 4 && bytes.readUInt32LE(0) === 0xfeff;
  if (!little && !(bytes.length >= 4 && bytes.readUInt32BE(0) === 0xfeff)) return undefined;
  if (bytes.length % 4 !== 0) return 'no';
  let blank = true;
  for (let at = 4; at < bytes.length; at += 4) {
    const point = little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return 'no';
    const character = String.fromCodePoint(point);
    if (isUnprintable(character)) return 'no';
    if (/\S/.test(character)) blank = false;
  }
  return blank ? 'blank' : 'text';
}

function readsAsEightBit(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += STEP) {
    const part = bytes.subarray(at, at + STEP);
    if (isUnprintable(part.toString('latin1')) || part.some(byte => UNDEFINED_IN_1252.has(byte))) return false;
  }
  return true;
}

// Control characters no text editor writes; 0x1A once marked the end of a DOS text.
function isUnprintable(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && !PRINTED_CONTROLS.has(code)) || code === 0x7f) return true;
  }
  return false;
}
