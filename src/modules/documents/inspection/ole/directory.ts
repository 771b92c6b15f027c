import { Damaged } from '../verdict.ts';
import type { OleEntry } from './compound-file.ts';

const RECORD = 128;
const NOBODY = 0xffffffff;
const KINDS: Record<number, 'storage' | 'stream' | 'root'> = { 1: 'storage', 2: 'stream', 5: 'root' };

interface Slot {
  name: string;
  kind: 'storage' | 'stream' | 'root' | undefined;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** Lists what a compound file holds. Entries no path leads to are listed too: a program may still be shown them. */
export function readDirectory(bytes: Buffer): { root: OleEntry; entries: OleEntry[] } {
  const slots = Array.from({ length: Math.floor(bytes.length / RECORD) }, (_, index) =>
    readSlot(bytes.subarray(index * RECORD, (index + 1) * RECORD)),
  );
  const root = slots[0];
  if (root?.kind !== 'root') throw new Damaged('the compound file has no root');
  const entries: OleEntry[] = [];
  const seen = new Set<number>([0]);
  collect(slots, root.child, [], entries, seen);
  slots.forEach((slot, index) => {
    if (!seen.has(index) && slot.kind && slot.kind !== 'root') collect(slots, index, ['?'], entries, seen);
  });
  return { root: entryOf(root, []), entries };
}

function readSlot(record: Buffer): Slot {
  const nameBytes = Math.min(Math.max(record.readUInt16LE(64) - 2, 0), 62);
  return {
    name: record.toString('utf16le', 0, nameBytes),
    kind: KINDS[record[66] ?? 0],
    left: record.readUInt32LE(68),
    right: record.readUInt32LE(72),
    child: record.readUInt32LE(76),
    start: record.readUInt32LE(116),
    size: record.readUInt32LE(120),
  };
}

function collect(slots: Slot[], first: number, under: readonly string[], into: OleEntry[], seen: Set<number>): void {
  const waiting: { index: number; under: readonly string[] }[] = [{ index: first, under }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const slot = slots[next.index];
    if (next.index === NOBODY || !slot?.kind) continue;
    if (seen.has(next.index)) throw new Damaged('the directory points at itself');
    seen.add(next.index);
    // A path is only ever asked about near its root.
    const path = next.under.length > 16 ? next.under : [...next.under, slot.name];
    if (slot.kind !== 'root') into.push(entryOf(slot, path));
    for (const index of [slot.left, slot.right]) waiting.push({ index, under: next.under });
    if (slot.kind === 'storage') waiting.push({ index: slot.child, under: path });
  }
}

function entryOf(slot: Slot, path: readonly string[]): OleEntry {
  return {
    name: slot.name,
    path,
    kind: slot.kind === 'storage' ? 'storage' : 'stream',
    start: slot.start,
    size: slot.size,
  };
}
