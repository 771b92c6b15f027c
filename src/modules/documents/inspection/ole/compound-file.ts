import { Damaged } from '../verdict.ts';
import { readDirectory } from './directory.ts';

const END_OF_CHAIN = 0xfffffffe;
const MINI_SECTOR = 64;
const MINI_LIMIT = 4096;

/** A stream or storage in a compound file, the container of Word and Excel 97–2003. */
export interface OleEntry {
  name: string;
  /** Names from the root down, ending with its own. */
  path: readonly string[];
  kind: 'storage' | 'stream';
  start: number;
  size: number;
}

/** An opened compound file. */
export interface CompoundFile {
  entries: readonly OleEntry[];
  /** The first `most` bytes of a stream. */
  read(entry: OleEntry, most?: number): Buffer;
}

/**
 * Opens a compound file and walks every chain of it once. Throws `Damaged` where a chain leaves the file, meets itself
 * or another, or is shorter than its stream. Work and memory grow with the size of the file, whatever it claims.
 */
export function openCompoundFile(bytes: Buffer): CompoundFile {
  const sectors = readSectors(bytes);
  const directory = readDirectory(readChain(sectors, bytes.readUInt32LE(48), Number.POSITIVE_INFINITY));
  const miniFat = readChain(sectors, bytes.readUInt32LE(60), Number.POSITIVE_INFINITY);
  const mini: Sectors = {
    bytes: readChain(sectors, directory.root.start, directory.root.size),
    size: MINI_SECTOR,
    first: 0,
    next: sector => (sector * 4 + 4 <= miniFat.length ? miniFat.readUInt32LE(sector * 4) : END_OF_CHAIN),
    seen: new Set(),
  };
  const home = (entry: OleEntry) => (entry.size < MINI_LIMIT ? mini : sectors);
  for (const entry of directory.entries) if (entry.kind === 'stream') walk(home(entry), entry);
  return {
    entries: directory.entries,
    read(entry, most = entry.size) {
      return readChain({ ...home(entry), seen: new Set() }, entry.start, Math.min(most, entry.size));
    },
  };
}

interface Sectors {
  bytes: Buffer;
  size: number;
  /** Where sector 0 starts. */
  first: number;
  next(sector: number): number;
  seen: Set<number>;
}

function readSectors(bytes: Buffer): Sectors {
  const shift = bytes.length >= 512 ? bytes.readUInt16LE(30) : 0;
  if (shift !== 9 && shift !== 12) throw new Damaged('the compound file has no header');
  const size = 1 << shift;
  const fat = locateFat(bytes, size);
  const perSector = size / 4;
  return {
    bytes,
    size,
    first: size,
    next(sector) {
      const table = fat[Math.floor(sector / perSector)];
      const at = table === undefined ? bytes.length : (table + 1) * size + (sector % perSector) * 4;
      return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : END_OF_CHAIN;
    },
    seen: new Set(),
  };
}

// The first 109 sectors of the allocation table are listed in the header, the rest in a chain of their own.
function locateFat(bytes: Buffer, size: number): number[] {
  const most = Math.ceil(bytes.length / size);
  const fat: number[] = [];
  const add = (from: number, count: number) => {
    for (let at = from; at < from + count * 4 && at + 4 <= bytes.length; at += 4) {
      const sector = bytes.readUInt32LE(at);
      if (sector < most) fat.push(sector);
    }
  };
  add(76, 109);
  let next = bytes.readUInt32LE(68);
  for (let steps = 0; next < most; steps += 1) {
    if (steps > most) throw new Damaged('the allocation table points at itself');
    const at = (next + 1) * size;
    add(at, size / 4 - 1);
    next = at + size <= bytes.length ? bytes.readUInt32LE(at + size - 4) : END_OF_CHAIN;
  }
  if (fat.length === 0 || fat.length > most) throw new Damaged('the allocation table is missing');
  return fat;
}

function readChain(sectors: Sectors, start: number, length: number): Buffer {
  const runs: Buffer[] = [];
  let missing = length;
  let run = { from: 0, to: 0 };
  for (let sector = start; missing > 0 && sector < END_OF_CHAIN - 3; sector = sectors.next(sector)) {
    const at = sectors.first + sector * sectors.size;
    const size = sectorBytes(sectors, sector, missing);
    // Neighbours are taken together: a stream in one piece needs no copy.
    if (at !== run.to) {
      runs.push(sectors.bytes.subarray(run.from, run.to));
      run = { from: at, to: at };
    }
    run.to += size;
    missing -= size;
  }
  if (missing > 0 && Number.isFinite(length)) throw new Damaged('a stream is shorter than it says');
  const last = sectors.bytes.subarray(run.from, run.to);
  return runs.every(each => each.length === 0) ? last : Buffer.concat([...runs, last]);
}

function walk(sectors: Sectors, entry: OleEntry): void {
  let missing = entry.size;
  for (let sector = entry.start; missing > 0; sector = sectors.next(sector)) {
    if (sector >= END_OF_CHAIN - 3) throw new Damaged('a stream is shorter than it says');
    missing -= sectorBytes(sectors, sector, missing);
  }
}

// How much of a sector is wanted, all of it there and not taken by another stream.
function sectorBytes(sectors: Sectors, sector: number, wanted: number): number {
  const at = sectors.first + sector * sectors.size;
  const size = Math.min(sectors.size, wanted);
  if (at + size > sectors.bytes.length && (Number.isFinite(wanted) || at >= sectors.bytes.length))
    throw new Damaged('a stream runs past the end of the file');
  if (sectors.seen.has(sector)) throw new Damaged('two streams share a sector');
  sectors.seen.add(sector);
  return Math.min(size, sectors.bytes.length - at);
}
