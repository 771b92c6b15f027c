import type { Runtime } from './runtime.ts';

/** Something the key ring seals or wraps, and how it is brought under the current key while all goes on. A module exports its own. */
export interface Rewrap {
  /** In words: "documents". */
  what: string;
  /**
   * Brings the next few under the current key, in one short transaction.
   * @param after where the one before ended; undefined at the beginning
   * @returns where this one ended, undefined when there are no more, and how many it changed
   */
  next(runtime: Runtime, after: string | undefined): Promise<{ after: string | undefined; changed: number }>;
  /** How many each key still seals. */
  usage(runtime: Runtime): Promise<readonly { key: string; count: number }[]>;
}

/** How many a transaction looks at. */
export const rewrapBatch = 200;
