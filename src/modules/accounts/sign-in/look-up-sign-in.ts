import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { readAttempts, secondsToWait } from './attempts.ts';
import { findAccount } from './find-account.ts';
import { signInKey } from './sign-in-key.ts';

/** What a sign-in needs before the password is compared: whether it must wait, and what to compare with. */
export const lookUpSignIn = query({
  name: 'account.sign_in_looked_up',
  actors: ['gate'],
  input: z.object({ name: z.string(), device: z.string().optional() }),
  run: async ({ tx, now, runtime }, { name, device }) => {
    const account = await findAccount(tx, name);
    const { key } = signInKey(runtime.keys, name, device, account, now);
    const wait = secondsToWait(await readAttempts(tx, 'sign_in', key, now), now);
    return { wait, account: account?.id, passwordHash: account?.password_hash ?? undefined };
  },
});
