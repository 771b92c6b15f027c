import { createHash } from 'node:crypto';

/** How many more (or fewer) cases somebody sees after a change of the hierarchy. */
export interface SightChange {
  membership: string;
  name: string;
  /** Cases gained, or lost when negative; restricted ones and those about them are in it, though they may not open them. */
  cases: number;
}

/** What somebody was shown before they confirm a change: who gains and who loses, and how things stood. Not how many: cases come in all the time. */
export const markOf = (stood: readonly string[], changes: readonly SightChange[]): string =>
  createHash('sha256')
    .update(JSON.stringify([stood, changes.map(({ membership, cases }) => [membership, cases > 0])]))
    .digest('base64url')
    .slice(0, 16);
