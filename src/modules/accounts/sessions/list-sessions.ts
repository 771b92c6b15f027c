import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { isIdle, lastActivity, restOf } from './idle.ts';
import { idleMinutesOf, standingOf } from './standing.ts';

export interface OpenSession {
  id: string;
  agent: string;
  strength: 'password' | 'two_factor';
  since: Date;
  lastSeen: Date;
}

/** Where an account is signed in, the latest first (ACC.S3). */
export const listSessions = query({
  name: 'session.listed',
  actors: ['gate'],
  input: z.object({ account: z.uuid() }),
  run: async ({ tx, now, runtime }, { account }): Promise<OpenSession[]> => {
    const idle = idleMinutesOf(await standingOf(tx, account, now));
    const rows = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.sessions')
      .select(['id', 'agent', 'strength', 'scripted', 'created_at as since', 'last_seen_at as lastSeen'])
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .where('ends_at', '>', now)
      .orderBy('last_seen_at', 'desc')
      .execute();
    return rows
      .filter(row => !isIdle(lastActivity(runtime, row.id, row.lastSeen), restOf(idle, row.scripted), now))
      .map(({ scripted: _, ...row }) => row);
  },
});
