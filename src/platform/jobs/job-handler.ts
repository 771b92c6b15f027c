import type { Runtime } from '#platform/operation/index.ts';

/** What a module does with the jobs of one of its queues. A module exports them as an array; the worker collects them. */
export interface JobHandler {
  queue: string;
  /** Does one job. It may run twice (a crash, a lost connection): it must be safe to repeat. Throwing tries again later. */
  handle(runtime: Runtime, data: Readonly<Record<string, unknown>>): Promise<void>;
  retries?: Retries;
  /** How many of them side by side in one process; 1 unless said. */
  atOnce?: number;
  /** Seconds after which a job that was begun and never ended is given to somebody else; 300 unless said. */
  expiresAfter?: number;
}

/** How a failed job is tried again: after `firstDelay` seconds, then twice as long each time, up to `longestDelay`. */
export interface Retries {
  limit: number;
  firstDelay: number;
  longestDelay: number;
}

/** Eight tries within about half an hour, then the dead letters. */
export const usualRetries: Retries = { limit: 8, firstDelay: 5, longestDelay: 600 };

/** Work that comes round by itself. Of several processes only one does a round. */
export interface TimetableEntry {
  name: string;
  everySeconds: number;
  run(runtime: Runtime): Promise<void>;
}
