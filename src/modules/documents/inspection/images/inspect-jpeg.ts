import { headerOffset } from '../sniff-head.ts';
import { Damaged, type Finding } from '../verdict.ts';

const END = 0xd9;
const SCAN = 0xda;

/** Walks the segments of a JPEG: it has a size, a scan and an end (REF.D1). Colours and sample values are not decoded. */
export function inspectJpeg(bytes: Buffer): Finding {
  let at = 2;
  let framed = false;
  let scanned = false;
  for (;;) {
    const marker = nextMarker(bytes, at);
    at = marker.after;
    if (marker.code === END) break;
    if (marker.code === 0x01 || (marker.code >= 0xd0 && marker.code <= 0xd8)) continue;
    const length = at + 2 <= bytes.length ? bytes.readUInt16BE(at) : 0;
    if (length < 2 || at + length > bytes.length) throw new Damaged('a JPEG segment runs past the end');
    if (isFrame(marker.code)) {
      if (length < 8 || bytes.readUInt16BE(at + 5) === 0) throw new Damaged('the picture has no size');
      framed = true;
    }
    at += length;
    if (marker.code === SCAN) {
      scanned = true;
      at = endOfScan(bytes, at);
    }
  }
  if (!framed || !scanned) throw new Damaged('the picture has no content');
  return { type: 'jpeg', reasons: isAlsoAnother(bytes, at) ? ['polyglot'] : [] };
}

function nextMarker(bytes: Buffer, from: number): { code: number; after: number } {
  if (bytes[from] !== 0xff) throw new Damaged('no JPEG marker where one belongs');
  let at = from;
  while (bytes[at] === 0xff) at += 1;
  const code = bytes[at];
  if (code === undefined || code === 0) throw new Damaged('the JPEG ends early');
  return { code, after: at + 1 };
}

function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
}

function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    // 0 is a stuffed byte, D0–D7 are restarts inside the scan, FF is fill.
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Damaged('the JPEG ends inside its picture');
}

function isAlsoAnother(bytes: Buffer, end: number): boolean {
  return headerOffset(bytes.toString('latin1', 0, 1100)) >= 0 || holdsZip(bytes, end);
}

/** Whether an archive could be opened from the bytes that follow a picture. */
export function holdsZip(bytes: Buffer, from: number): boolean {
  return bytes.indexOf('PK\x05\x06', from, 'latin1') >= 0;
}
