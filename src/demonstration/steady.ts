import { createHash } from 'node:crypto';

/** The same id for the same name at every installation: the demonstration is the same everywhere. */
export function steadyId(name: string): string {
  const hex = createHash('sha256').update(`demonstration ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Numbers that look drawn and are the same each time: `next(n)` is a whole number from 0 to n - 1. */
export function steadyDice(seed: string): (n: number) => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0) || 1;
  return n => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}
