import type { JobRequest } from '#platform/operation/index.ts';

/** A queue for measuring reads: they enqueue nothing. */
export const noJobs = {
  enqueue: async (_tx: unknown, requests: readonly JobRequest[]): Promise<void> => {
    if (requests.length) throw new Error('a read enqueued a job');
  },
};
