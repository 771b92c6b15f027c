import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

/** Writes when a session was last used. Not audited: it happens every minute and says nothing but that. */
export const touchSession = operation({
  act: 'session.touched',
  actors: ['gate'],
  input: z.object({ session: z.uuid() }),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async ({ tx, now }, _thing, { session }) => {
    await tx
      .withTables<AccountsTables>()
      .updateTable('accounts.sessions')
      .set({ last_seen_at: now })
      .where('id', '=', session)
      .where('last_seen_at', '<', now)
      .execute();
  },
});
