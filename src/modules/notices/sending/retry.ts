import type { NoticeKind } from '../kinds.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Minutes to wait after the first, second … try that failed; the last one from then on. */
const delays = [1, 2, 5, 10, 20, 30, 60] as const;
const longest = 48 * hour;
/** A code is of no use to anybody later. */
const longestForCodes = 15 * minute;

/** When to try again after so many tries; undefined when it has been tried for long enough. */
export function nextTry(kind: NoticeKind, writtenAt: Date, attempts: number, now: Date): Date | undefined {
  const delay = delays[Math.min(attempts, delays.length) - 1] ?? delays[0];
  const next = new Date(now.getTime() + delay * minute);
  const until = writtenAt.getTime() + (isCode(kind) ? longestForCodes : longest);
  return next.getTime() <= until ? next : undefined;
}

const isCode = (kind: NoticeKind) => kind === 'one_time_code' || kind === 'sight_code';
