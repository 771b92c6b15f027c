import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { endSession } from './end-sessions.ts';

/** Ends one of an account's sessions: its own at sign-out, another from "where you are signed in" (ACC.S3). */
export const signOut = operation({
  act: 'session.ended',
  actors: ['gate'],
  input: z.object({
    account: z.uuid(),
    session: z.uuid(),
    why: z.enum(['signed_out', 'ended_by_owner']).default('signed_out'),
  }),
  load: async ({ tx, now }, { account, session, why }) =>
    (await endSession(tx, account, session, why, now)) ? {} : undefined,
  policy: () => undefined,
  run: async (scope, _thing, { account, session, why }) => {
    scope.audit({ act: 'session.ended', object: { kind: 'session', id: session }, subject: account, values: { why } });
  },
});
