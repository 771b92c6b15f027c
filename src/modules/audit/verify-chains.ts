import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { actingAs, type Runtime } from '#platform/operation/index.ts';
import type { Fault } from './fault.ts';
import { readPage, signedHeads, unsealedTooLong } from './read-chains.ts';
import { type Head, startWalk } from './walk.ts';

/** What verification found. `faults` names the first hundred; `faultCount` counts all. */
export interface Verification {
  entries: number;
  chains: number;
  checkpoints: number;
  faultCount: number;
  faults: Fault[];
  /** Where each chain stands, for keeping elsewhere and comparing later. */
  heads: Head[];
}

export interface VerifyOptions {
  /** Only this organisation's chain. */
  organisation?: string;
  /** Heads that were kept elsewhere: a chain that was cut short or written anew together with its signatures shows against them. */
  known?: readonly Head[];
  /** Told after each page how many entries were looked at. */
  progress?(entries: number): void;
}

/**
 * Walks every chain (or one organisation's) from its beginning, one hash an entry and one signature a checkpoint. Reads in pages of short
 * transactions, so that nobody waits for it on the embedded database; what is written meanwhile does no harm.
 */
export async function verifyChains(runtime: Runtime, options: VerifyOptions = {}): Promise<Verification> {
  const { organisation, known = [], progress } = options;
  const read = <T>(work: (tx: Tx) => Promise<T>) =>
    inTransaction(runtime.db, actingAs({ kind: 'worker' }), work, { readOnly: true, timeoutMs: 120_000 });
  // Asked before the walk: a chain that grows and is signed meanwhile is not shorter than its signature.
  const signed = await read(tx => signedHeads(tx, organisation));
  const walk = startWalk(runtime.keys, known);
  let coming = read(tx => readPage(tx, undefined, organisation));
  for (let page = await coming; page.length; page = await coming) {
    // The next page is on its way while this one is hashed.
    coming = read(tx => readPage(tx, page.at(-1), organisation));
    for (const entry of page) walk.step(entry);
    progress?.(walk.found.entries);
  }
  walk.end([...signed, ...known.filter(head => !organisation || head.chain === organisation)]);
  for (const fault of await read(tx => unsealedTooLong(tx, runtime.clock.now(), organisation))) walk.report(fault);
  return walk.found;
}
