import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { outcome } from '#test/support/documents/inspect-bytes.ts';
import { writeZip } from '#test/support/documents/write-package.ts';
import { writeJpeg, writePng } from '#test/support/documents/write-pictures.ts';

describe('a PNG', () => {
  it('[REF.D1.2] is accepted, interlaced or not', async () => {
    expect(await outcome('scan.png', writePng(40, 30))).toBe('accepted');
    expect(await outcome('scan.png', writePng(8, 8, true))).toBe('accepted');
  });

  it('[REF.D1.12] is damaged when cut short anywhere', async () => {
    const png = writePng();
    for (let length = 8; length < png.length; length += 1) {
      expect(await outcome('scan.png', png.subarray(0, length))).toBe('damaged');
    }
  });

  it('[REF.D1.12] is damaged when any one byte of it is changed', async () => {
    const png = writePng();
    for (let at = 8; at < png.length; at += 1) {
      const changed = Buffer.from(png);
      changed[at]! ^= 1;
      expect(await outcome('scan.png', changed), `byte ${at}`).toBe('damaged');
    }
  });

  it('[REF.D1.12] is damaged when it holds fewer lines than it says, or would unpack to gigabytes', async () => {
    expect(await outcome('scan.png', withHeader(writePng(8, 8), 8, 9))).toBe('damaged');
    expect(await outcome('scan.png', withHeader(writePng(8, 8), 60_000, 60_000))).toBe('damaged');
  });

  it('[REF.D1.19] is for download only when an archive hangs on its end', async () => {
    expect(await outcome('scan.png', Buffer.concat([writePng(), writeZip({ 'a.txt': 'a' })]))).toBe('polyglot');
  });
});

describe('a JPEG', () => {
  it('[REF.D1.2] is accepted, with bytes of its camera after its end', async () => {
    expect(await outcome('scan.jpeg', Buffer.concat([writeJpeg(), Buffer.from('motion')]))).toBe('accepted');
  });

  it('[REF.D1.12] is damaged when cut short anywhere', async () => {
    const jpeg = writeJpeg();
    for (let length = 3; length < jpeg.length; length += 1) {
      expect(await outcome('scan.jpg', jpeg.subarray(0, length)), `${length} bytes`).toBe('damaged');
    }
  });

  it('[REF.D1.12] is damaged when it has no picture or no size', async () => {
    expect(await outcome('scan.jpg', Buffer.from('ffd8ffd9', 'hex'))).toBe('damaged');
    const flat = writeJpeg();
    flat.writeUInt16BE(0, flat.indexOf(Buffer.from('ffc0', 'hex')) + 5);
    flat.writeUInt16BE(0, flat.indexOf(Buffer.from('ffc0', 'hex')) + 7);
    expect(await outcome('scan.jpg', flat)).toBe('damaged');
  });

  it('[REF.D1.19] is for download only when a PDF hides in its comment', async () => {
    expect(await outcome('scan.jpg', writeJpeg('%PDF-1.4'))).toBe('polyglot');
  });
});

function withHeader(png: Buffer, width: number, height: number): Buffer {
  const header = writePng(1, 1).subarray(0, 33);
  const bigger = Buffer.from(header);
  bigger.writeUInt32BE(width, 16);
  bigger.writeUInt32BE(height, 20);
  bigger.writeUInt32BE(crc32(bigger.subarray(12, 29)), 29);
  return Buffer.concat([bigger, png.subarray(33)]);
}
