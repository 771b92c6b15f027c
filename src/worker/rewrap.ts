import { accountRewraps } from '#modules/accounts/index.ts';
import { auditRewraps } from '#modules/audit/index.ts';
import { documentRewraps } from '#modules/documents/index.ts';
import type { TimetableEntry } from '#platform/jobs/index.ts';
import type { Rewrap, Runtime } from '#platform/operation/index.ts';

/** Everything the key ring seals. */
export const rewraps: readonly Rewrap[] = [...documentRewraps, ...auditRewraps, ...accountRewraps];

/** Under which key everything was found, by ring: nothing is looked at again before the key changes. */
const settled = new WeakMap<Runtime['keys'], string>();

/**
 * Brings everything under the current key, a few at a time, so that nobody waits for it; answers how many were changed. With one key in
 * the ring there is nothing to do. A process that learned of the new key a moment later may have used the old one meanwhile: it is settled
 * only when a whole walk found nothing.
 */
export async function rewrapAll(runtime: Runtime): Promise<number> {
  const { current, ids } = runtime.keys;
  if (ids.length === 1 || settled.get(runtime.keys) === current) return 0;
  let changed = 0;
  for (const { next } of rewraps) {
    let after: string | undefined;
    do {
      const done = await next(runtime, after);
      after = done.after;
      changed += done.changed;
    } while (after);
  }
  if (changed === 0) settled.set(runtime.keys, current);
  return changed;
}

/** What comes round by itself. */
export const rewrapTimetable: readonly TimetableEntry[] = [
  { name: 'keys.rewrap', everySeconds: 30, run: async runtime => void (await rewrapAll(runtime)) },
];
