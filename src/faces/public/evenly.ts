import { setTimeout as pause } from 'node:timers/promises';

/**
 * Answers no sooner than so many milliseconds after it was asked: an address that has an account makes more work than one that has
 * none, and how long the answer takes must not tell which it was (ACC.R2, ACC.S4).
 */
export async function evenly<T>(leastMs: number, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await work();
  await pause(Math.max(0, leastMs - (performance.now() - begun)));
  return done;
}
