import type { Keys } from '#platform/crypto/keys.ts';
import { checkpointText } from './chain.ts';
import type { Checkpoint, SealedEntry } from './read-chains.ts';

/** Does the checkpoint say something else than the chain, or is its signature not ours? */
export function checkpointFault(keys: Keys, entry: SealedEntry, { hash, at, keyId, signature }: Checkpoint): boolean {
  if (!hash.equals(entry.hash)) return true;
  return !keys.verify(checkpointText(entry.chain, entry.sequence, hash, at), keyId, signature);
}
