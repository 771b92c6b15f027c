import { setTimeout as pause } from 'node:timers/promises';

/**
 * Answers no sooner than so many milliseconds after it was asked: an address that has an account makes more work than one that has
 * none, and how long the answer takes must not tell which it was (ACC.R2, ACC.S4).
 * @param holds whether this answer is one of those that must not be told apart; every one unless said
 */
export async function evenly<T>(
  leastMs: number,
  work: () => Promise<T>,
  holds: (done: T) => boolean = () => true,
): Promise<T> {
  const begun = performance.now();
  const done = await work();
  if (holds(done)) await pause(Math.max(0, leastMs - (performance.now() - begun)));
  return done;
}
