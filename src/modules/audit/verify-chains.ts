import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, type Runtime } from '#platform/operation/index.ts';
import { beginning, chained } from './chain.ts';
import { checkpointFault } from './checkpoint-fault.ts';
import type { Fault } from './fault.ts';
import { cutShort, readPage, type SealedEntry, unsealedTooLong } from './read-chains.ts';

/** What verification found. `faults` names the first hundred; `faultCount` counts all. */
export interface Verification {
  entries: number;
  chains: number;
  checkpoints: number;
  faultCount: number;
  faults: Fault[];
  /** Where each chain stands, for keeping elsewhere and comparing later. */
  heads: { chain: string; sequence: number; hash: string }[];
}

const mostFaults = 100;

/**
 * Walks every chain (or one organisation's) from its beginning, one hash an entry and one signature a checkpoint. Reads in pages of short
 * transactions, so that nobody waits for it on the embedded database.
 */
export async function verifyChains(
  runtime: Runtime,
  { organisation }: { organisation?: string } = {},
): Promise<Verification> {
  const found: Verification = { entries: 0, chains: 0, checkpoints: 0, faultCount: 0, faults: [], heads: [] };
  const report = (fault: Fault) => {
    found.faultCount++;
    if (found.faults.length < mostFaults) found.faults.push(fault);
  };
  const read = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
    inTransaction(runtime.db, actingAs({ kind: 'worker' }), work, { readOnly: true, timeoutMs: 120_000 });
  let place: Place | undefined;
  for (;;) {
    const after = place && { chain: place.chain, sequence: place.sequence };
    const page = await read(tx => readPage(tx, after, organisation));
    for (const entry of page) {
      if (place?.chain !== entry.chain) place = begin(found, place, entry.chain);
      step(runtime, found, place, entry, report);
    }
    if (!page.length) break;
  }
  if (place) close(found, place);
  const reached = new Map(found.heads.map(head => [head.chain, head.sequence]));
  for (const fault of await read(tx => cutShort(tx, reached, organisation))) report(fault);
  for (const fault of await read(tx => unsealedTooLong(tx, runtime.clock.now(), organisation))) report(fault);
  return found;
}

interface Place {
  chain: string;
  sequence: number;
  hash: Buffer;
}

function begin(found: Verification, last: Place | undefined, chain: string): Place {
  if (last) close(found, last);
  found.chains++;
  return { chain, sequence: 0, hash: beginning };
}

function close(found: Verification, { chain, sequence, hash }: Place): void {
  found.heads.push({ chain, sequence, hash: hash.toString('hex') });
}

function step(
  runtime: Runtime,
  found: Verification,
  place: Place,
  entry: SealedEntry,
  report: (fault: Fault) => void,
): void {
  const at = { chain: entry.chain, sequence: entry.sequence, entry: entry.id };
  found.entries++;
  if (entry.sequence !== place.sequence + 1) report({ ...at, kind: 'gap' });
  else if (entry.text === null) report({ ...at, kind: 'missing' });
  else if (!chained(place.hash, entry.text).equals(entry.hash)) report({ ...at, kind: 'altered' });
  if (entry.checkpoint) {
    found.checkpoints++;
    if (checkpointFault(runtime.keys, entry, entry.checkpoint)) report({ ...at, kind: 'checkpoint' });
  }
  // One fault is told once: what follows is measured against the hash that stands there.
  place.sequence = entry.sequence;
  place.hash = entry.hash;
}
