import type { Keys } from '#platform/crypto/keys.ts';
import { beginning, chained } from './chain.ts';
import { checkpointFault } from './checkpoint-fault.ts';
import type { Fault } from './fault.ts';
import type { SealedEntry } from './read-chains.ts';
import type { Verification } from './verify-chains.ts';

/** Where a chain stands. */
export interface Head {
  chain: string;
  sequence: number;
  /** Hexadecimal. */
  hash: string;
}

export interface Walk {
  readonly found: Verification;
  step(entry: SealedEntry): void;
  report(fault: Fault): void;
  /** No more entries: every chain must have come as far as these. */
  end(atLeast: readonly { chain: string; sequence: number }[]): void;
}

const mostFaults = 100;

/** Goes along the chains, place by place. One fault is told once: what follows is measured against the hash that stands there. */
export function startWalk(keys: Keys, known: readonly Head[]): Walk {
  const found: Verification = { entries: 0, chains: 0, checkpoints: 0, faultCount: 0, faults: [], heads: [] };
  const knownHashes = new Map(known.map(head => [`${head.chain} ${head.sequence}`, head.hash]));
  let at: { chain: string; sequence: number; hash: Buffer } | undefined;
  const report = (fault: Fault) => {
    found.faultCount++;
    if (found.faults.length < mostFaults) found.faults.push(fault);
  };
  const close = () => {
    if (at) found.heads.push({ chain: at.chain, sequence: at.sequence, hash: at.hash.toString('hex') });
  };
  return {
    ...{ found, report },
    step(entry) {
      if (at?.chain !== entry.chain) {
        close();
        found.chains++;
        at = { chain: entry.chain, sequence: 0, hash: beginning };
      }
      found.entries++;
      const name = { chain: entry.chain, sequence: entry.sequence, entry: entry.id };
      const kind = placeFault(at, entry);
      if (kind) report({ ...name, kind });
      if (entry.checkpoint) {
        found.checkpoints++;
        if (checkpointFault(keys, entry, entry.checkpoint)) report({ ...name, kind: 'checkpoint' });
      }
      const kept = knownHashes.size ? knownHashes.get(`${entry.chain} ${entry.sequence}`) : undefined;
      if (kept && kept !== entry.hash.toString('hex')) report({ ...name, kind: 'rewritten' });
      at.sequence = entry.sequence;
      at.hash = entry.hash;
    },
    end(atLeast) {
      close();
      const reached = new Map(found.heads.map(head => [head.chain, head.sequence]));
      const short = new Map<string, number>();
      for (const { chain, sequence } of atLeast)
        if (sequence > Math.max(reached.get(chain) ?? 0, short.get(chain) ?? 0)) short.set(chain, sequence);
      for (const [chain, sequence] of short) report({ chain, sequence, kind: 'cut_short' });
    },
  };
}

function placeFault(before: { sequence: number; hash: Buffer }, entry: SealedEntry): Fault['kind'] | undefined {
  if (entry.sequence !== before.sequence + 1) return 'gap';
  if (entry.text === null) return 'missing';
  return chained(before.hash, entry.text).equals(entry.hash) ? undefined : 'altered';
}
