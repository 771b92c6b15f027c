import { Readable } from 'node:stream';
import { crc32, createInflate } from 'node:zlib';
import { headerOffset } from '../sniff-head.ts';
import { Damaged, type Finding } from '../verdict.ts';
import { holdsZip } from './inspect-jpeg.ts';

const MOST_UNPACKED = 512 * 1024 * 1024;
const CHANNELS: Record<number, { samples: number; depths: readonly number[] }> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Checks every chunk of a PNG against its checksum and unpacks the picture to its declared size (REF.D1). */
export async function inspectPng(bytes: Buffer): Promise<Finding> {
  const picture: Buffer[] = [];
  let header: Buffer | undefined;
  let at = 8;
  for (;;) {
    const { kind, data, after } = readChunk(bytes, at);
    if (!header && kind !== 'IHDR') throw new Damaged('the PNG does not start with its header');
    if (kind === 'IHDR') header = data;
    if (kind === 'IDAT') picture.push(data);
    at = after;
    if (kind === 'IEND') break;
  }
  const expected = expectedSize(header!);
  if (expected > MOST_UNPACKED) throw new Damaged('the picture is larger than any reader should unpack');
  if ((await unpackedSize(picture, expected)) < expected) throw new Damaged('the picture is incomplete');
  const another = headerOffset(bytes.toString('latin1', 0, 1100)) >= 0 || holdsZip(bytes, at);
  return { type: 'png', reasons: another ? ['polyglot'] : [] };
}

function readChunk(bytes: Buffer, at: number): { kind: string; data: Buffer; after: number } {
  if (at + 12 > bytes.length) throw new Damaged('the PNG ends early');
  const length = bytes.readUInt32BE(at);
  const after = at + 12 + length;
  if (after > bytes.length) throw new Damaged('a PNG chunk runs past the end');
  if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length)) {
    throw new Damaged('a PNG chunk does not match its checksum');
  }
  return { kind: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length), after };
}

function expectedSize(header: Buffer): number {
  if (header.length !== 13) throw new Damaged('the PNG header has the wrong length');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const [depth = 0, colour = -1, , , interlace] = header.subarray(8);
  const channel = CHANNELS[colour];
  if (!channel?.depths.includes(depth) || width === 0 || height === 0)
    throw new Damaged('the PNG header makes no sense');
  const pass = (columns: number, rows: number) =>
    columns > 0 && rows > 0 ? rows * (1 + Math.ceil((columns * depth * channel.samples) / 8)) : 0;
  if (interlace !== 1) return pass(width, height);
  return ADAM7.reduce(
    (sum, [x, y, dx, dy]) => sum + pass(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}

async function unpackedSize(picture: Buffer[], enough: number): Promise<number> {
  const inflate = Readable.from(picture).pipe(createInflate({ chunkSize: 64 * 1024 }));
  let size = 0;
  try {
    for await (const chunk of inflate) {
      size += (chunk as Buffer).length;
      if (size >= enough) break;
    }
  } catch {
    throw new Damaged('the picture cannot be unpacked');
  }
  return size;
}
