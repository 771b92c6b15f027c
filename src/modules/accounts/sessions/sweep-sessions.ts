import { z } from 'zod';
import type { TimetableEntry } from '#platform/jobs/index.ts';
import { operation, perform } from '#platform/operation/index.ts';
import { letUnusedRest } from '../dormancy/let-unused-rest.ts';
import type { AccountsTables } from '../tables.ts';

const day = 86_400_000;

/** Removes what has had its time: sessions a year after their end (until then they are the history of sign-ins), kept posts and counted tries a day after their end. */
export const sweepSessions = operation({
  act: 'session.swept',
  actors: ['worker'],
  input: z.object({}),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async ({ tx, now }): Promise<void> => {
    const tables = tx.withTables<AccountsTables>();
    const before = (days: number) => new Date(now.getTime() - days * day);
    await tables.deleteFrom('accounts.sessions').where('ends_at', '<', before(365)).execute();
    await tables.deleteFrom('accounts.kept_posts').where('expires_at', '<', now).execute();
    await tables.deleteFrom('accounts.spent_challenges').where('expires_at', '<', now).execute();
    await tables.deleteFrom('accounts.attempts').where('last_at', '<', before(2)).execute();
  },
});

/** What comes round by itself. */
export const accountTimetable: readonly TimetableEntry[] = [
  {
    name: 'accounts: sweep sessions',
    everySeconds: 3600,
    run: runtime => perform(runtime, sweepSessions, { kind: 'worker' }, {}),
  },
  { name: 'accounts: let unused ones rest', everySeconds: 6 * 3600, run: letUnusedRest },
];
