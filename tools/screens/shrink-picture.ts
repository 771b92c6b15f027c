import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The same picture in 256 colours at most, a third of the size: pages have few colours and much antialiasing. */
export function shrinkPicture(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of counts.keys()) if (!places.has(colour)) places.set(colour, nearest(palette, colour));
  const lines = Buffer.alloc((width + 1) * height);
  for (const [at, pixel] of pixels.entries())
    lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = places.get(pixel)!;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(colour => channels(colour)));
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

const channels = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = channels(colour) as [number, number, number];
  const distances = palette.map(each => {
    const [r, g, b] = channels(each) as [number, number, number];
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

/** Reads 8-bit colours without interlacing, as the browser writes them. */
function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const bytes = { 2: 3, 6: 4 }[png[25]!];
  if (!bytes || png[24] !== 8) throw new Error('not a picture as the browser takes it');
  const raw = inflateSync(Buffer.concat(dataOf(png)));
  const stride = width * bytes;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const line = unfilter(raw[start]!, raw.subarray(start + 1, start + 1 + stride), above, bytes);
    for (let x = 0; x < width; x++)
      pixels[y * width + x] = (line[x * bytes]! << 16) | (line[x * bytes + 1]! << 8) | line[x * bytes + 2]!;
    above = line;
  }
  return { width, height, pixels };
}

function dataOf(png: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** Undoes what the PNG filter of a line did (PNG specification, section 9). */
function unfilter(filter: number, coded: Uint8Array, above: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(coded.length);
  for (let at = 0; at < coded.length; at++) {
    const left = at < bytes ? 0 : line[at - bytes]!;
    const up = above[at]!;
    const corner = at < bytes ? 0 : above[at - bytes]!;
    const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter]!;
    line[at] = coded[at]! + guess;
  }
  return line;
}

function paeth(left: number, up: number, corner: number): number {
  const [l, u, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (l <= u && l <= c) return left;
  return u <= c ? up : corner;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
