import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { Damaged } from '../verdict.ts';

const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 300 * 1024 * 1024;
const SMALL = 64 * 1024;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** One packed part of an archive. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  size: number;
  packed: Buffer;
}

/**
 * Lists the parts of a zip archive from its directory. Throws `Damaged` where the directory and the parts disagree, a
 * name comes twice, or the parts would unpack to more than 300 MB: programs that disagree are how things hide.
 */
export function listEntries(bytes: Buffer): ZipEntry[] {
  const end = findDirectoryEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Damaged('the archive holds too many parts');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  for (let at = bytes.readUInt32LE(end + 16), left = count; left > 0; left -= 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Damaged('the directory is broken');
    const lengths = {
      name: bytes.readUInt16LE(at + 28),
      extra: bytes.readUInt16LE(at + 30),
      note: bytes.readUInt16LE(at + 32),
    };
    const entry = readEntry(bytes, at, lengths.name);
    at += 46 + lengths.name + lengths.extra + lengths.note;
    const small = entry.name.toLowerCase();
    if (names.has(small)) throw new Damaged('two parts have the same name');
    names.add(small);
    unpacked += entry.size;
    if (unpacked > MOST_UNPACKED) throw new Damaged('the archive unpacks to more than any reader should take');
    entries.push(entry);
  }
  return entries;
}

function findDirectoryEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === DIRECTORY_END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw new Damaged('the archive has no directory');
}

function readEntry(bytes: Buffer, at: number, nameLength: number): ZipEntry {
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  const packedSize = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt16LE(at + 8) & 1) throw new Damaged('a part is enciphered');
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_ENTRY) throw new Damaged('a part is missing');
  const localNameLength = bytes.readUInt16LE(local + 26);
  if (bytes.toString('utf8', local + 30, local + 30 + localNameLength) !== name)
    throw new Damaged('a part has two names');
  const start = local + 30 + localNameLength + bytes.readUInt16LE(local + 28);
  if (start + packedSize > bytes.length) throw new Damaged('a part runs past the end');
  return {
    name: name.replaceAll('\\', '/'),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    size: bytes.readUInt32LE(at + 24),
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** Unpacks one part piece by piece; throws `Damaged` unless size and checksum come out as the directory says. */
export async function unpack(entry: ZipEntry, take: (piece: Buffer) => void): Promise<void> {
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of pieces(entry)) {
      size += piece.length;
      if (size > entry.size) break;
      crc = crc32(piece, crc);
      take(piece);
    }
  } catch (problem) {
    if (problem instanceof Damaged) throw problem;
    throw new Damaged('a part cannot be unpacked');
  }
  if (size !== entry.size || crc !== entry.crc) throw new Damaged('a part is not what the directory says');
}

async function* pieces({ method, packed, size }: ZipEntry): AsyncGenerator<Buffer> {
  if (method === 0) {
    for (let at = 0; at < packed.length; at += SMALL) yield packed.subarray(at, at + SMALL);
  } else if (method !== 8) {
    throw new Damaged('a part is packed in an unknown way');
  } else if (size <= SMALL) {
    yield inflateRawSync(packed, { maxOutputLength: SMALL + 1 });
  } else {
    const inflate = createInflateRaw({ chunkSize: SMALL });
    inflate.end(packed);
    for await (const piece of inflate) yield piece as Buffer;
  }
}
