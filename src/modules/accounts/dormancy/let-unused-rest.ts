import { perform, type Runtime } from '#platform/operation/index.ts';
import { restUnused } from './rest-unused.ts';
import { batch } from './unused-accounts.ts';
import { warnUnused } from './warn-unused.ts';

/** One round: who must be warned is, then who was warned two weeks ago is dormant, in batches. Safe to repeat: each happens once. */
export async function letUnusedRest(runtime: Runtime): Promise<void> {
  for (const round of [warnUnused, restUnused])
    while ((await perform(runtime, round, { kind: 'worker' }, {})) >= batch);
}
