import type { Act, Facts } from '../facts.ts';

/** A write, and whether its sender was told that it is done. */
export interface Entry extends Act {
  acknowledged: boolean;
}

/** What the clients of a run wrote down: everything they sent, and what they were told of it. */
export interface Ledger {
  sent(act: Act): Entry;
  /** The newest write left just now: called at its first byte. */
  onSent(tell: () => void): void;
  acknowledged(): readonly Entry[];
  /** Sent and not yet answered. */
  flying(): readonly Entry[];
  /** Flying, or answered since the last look. */
  toCheck(): Entry[];
}

export function makeLedger(): Ledger {
  const entries: Entry[] = [];
  const checked = new Set<Entry>();
  let tell = () => {};
  return {
    sent(act) {
      const entry = { ...act, acknowledged: false };
      entries.push(entry);
      tell();
      return entry;
    },
    onSent(then) {
      tell = () => {
        tell = () => {};
        then();
      };
    },
    acknowledged: () => entries.filter(entry => entry.acknowledged),
    flying: () => entries.filter(entry => !entry.acknowledged),
    toCheck() {
      const found = entries.filter(entry => !checked.has(entry));
      for (const entry of found) if (entry.acknowledged) checked.add(entry);
      return found;
    },
  };
}

export interface Verdict {
  lost: string[];
  doubled: string[];
  half: string[];
}

/** What a look at the database says against the ledger. */
export function judge(entries: readonly Entry[], facts: readonly Facts[]): Verdict {
  const verdict: Verdict = { lost: [], doubled: [], half: [] };
  for (const [n, { times, whole, told }] of facts.entries()) {
    const { kind, id, acknowledged } = entries[n]!;
    const say = `${kind} ${id}: ${told}`;
    if (acknowledged && times === 0) verdict.lost.push(say);
    if (times > 1) verdict.doubled.push(say);
    if (!whole && times <= 1) verdict.half.push(say);
  }
  return verdict;
}
