import { sealWithKey, unsealWithKey } from '#platform/crypto/seal.ts';

/** With whose key values are sealed: the chain's own, or the subject's, which can be destroyed. */
export type SealedFor = 'chain' | 'subject';

const marks: Record<SealedFor, number> = { chain: 0, subject: 1 };

/** The values of an entry, readable with that key only and bound to that entry. */
export function sealValues(key: Uint8Array, whose: SealedFor, entry: string, values: Record<string, unknown>): Buffer {
  return Buffer.concat([Buffer.of(marks[whose]), sealWithKey(key, JSON.stringify(values), entry)]);
}

/** Whose key opens these values. */
export const sealedFor = (sealed: Uint8Array): SealedFor => (sealed[0] === marks.subject ? 'subject' : 'chain');

/** The values again. @throws SealBroken for another key or another entry */
export function openValues(key: Uint8Array, entry: string, sealed: Uint8Array): Record<string, unknown> {
  return JSON.parse(unsealWithKey(key, sealed.subarray(1), entry).toString()) as Record<string, unknown>;
}
