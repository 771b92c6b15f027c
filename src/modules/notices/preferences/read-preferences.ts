import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { query } from '#platform/operation/index.ts';
import type { NoticeTables } from '../tables.ts';
import type { Preferences } from './decide.ts';

/** How somebody wants to be told; undefined while they have chosen nothing. */
export async function preferencesOf(tx: Tx, account: string): Promise<Preferences | undefined> {
  const row = await tx
    .withTables<NoticeTables>()
    .selectFrom('notices.preferences')
    .select(['choices', 'quiet_from', 'quiet_until'])
    .where('account_id', '=', account)
    .executeTakeFirst();
  if (!row) return undefined;
  const { choices, quiet_from: from, quiet_until: until } = row;
  return { choices, ...(from !== null && until !== null ? { quiet: { from, until } } : {}) };
}

/** The signed-in account's own choices (NOT.5); everything at once while it has made none. */
export const readPreferences = query({
  name: 'notice.preferences_read',
  actors: ['gate'],
  input: z.object({ account: z.uuid() }),
  run: async ({ tx }, { account }): Promise<Preferences> => (await preferencesOf(tx, account)) ?? { choices: {} },
});
