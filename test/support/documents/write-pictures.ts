import { crc32, deflateSync } from 'node:zlib';

/** A grey PNG of that size. */
export function writePng(width = 8, height = 8, interlaced = false): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[12] = interlaced ? 1 : 0;
  // The seven passes of an interlaced 8 by 8 picture take 15 lines and 64 samples.
  const bytes = interlaced ? 15 + 64 : height * (width + 1);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(bytes))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** The segments of a JPEG around a few bytes that stand for its picture. */
export function writeJpeg(comment = 'scan'): Buffer {
  const note = Buffer.from(comment, 'latin1');
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    Buffer.from([0xff, 0xfe, (note.length + 2) >> 8, (note.length + 2) & 255]),
    note,
    Buffer.from('ffc0000b080010001001011100', 'hex'),
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.from('12ff003456ffd07801', 'hex'),
    Buffer.from('ffd9', 'hex'),
  ]);
}
