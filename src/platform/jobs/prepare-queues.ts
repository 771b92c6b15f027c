import type { PgBoss } from 'pg-boss';
import { newId } from '../db/id.ts';
import { type Retries, usualRetries } from './job-handler.ts';

/** A queue by name, and how its jobs are tried again. A JobHandler is one. */
export interface Queue {
  queue: string;
  retries?: Retries;
  expiresAfter?: number;
}

/** Where jobs go that failed for good: kept for 90 days, for somebody to look at. */
export const deadLetters = 'dead_letters';

const day = 86_400;

/**
 * Makes the queues that are missing, brings the others to what the build says, and warms them: pg-boss looks a queue up at the first
 * send, and inside a transaction of the embedded database that question would wait for the transaction itself.
 */
export async function prepareQueues(boss: PgBoss, queues: readonly Queue[]): Promise<void> {
  const there = new Set((await boss.getQueues()).map(queue => queue.name));
  if (!there.has(deadLetters))
    await boss.createQueue(deadLetters, { retentionSeconds: 90 * day, deleteAfterSeconds: 90 * day });
  for (const queue of queues) {
    const options = optionsOf(queue);
    // "short": of those that wait, one per key.
    if (there.has(queue.queue)) await boss.updateQueue(queue.queue, options);
    else await boss.createQueue(queue.queue, { ...options, policy: 'short' });
    await boss.findJobs(queue.queue, { id: newId() });
  }
}

function optionsOf({ retries = usualRetries, expiresAfter = 300 }: Queue) {
  return {
    ...{
      retryLimit: retries.limit,
      retryDelay: retries.firstDelay,
      retryDelayMax: retries.longestDelay,
      retryBackoff: true,
    },
    ...{ expireInSeconds: expiresAfter, retentionSeconds: 30 * day, deleteAfterSeconds: day, deadLetter: deadLetters },
  };
}
