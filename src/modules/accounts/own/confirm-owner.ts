import { z } from 'zod';
import { verifyPassword } from '#platform/crypto/password-hash.ts';
import { ask, operation, type Problem, perform, query, type Runtime } from '#platform/operation/index.ts';
import { judgePasskey } from '../passkeys/judge-passkey.ts';
import { type PasskeyAnswer, passkeyAnswer } from '../passkeys/read-answer.ts';
import {
  attemptKey,
  countAttempt,
  forgetAttempts,
  holdAttempts,
  readAttempts,
  secondsToWait,
} from '../sign-in/attempts.ts';
import { holdAccount } from '../sign-in/find-account.ts';
import type { AccountsTables } from '../tables.ts';

/** How somebody who is signed in shows that they are the owner (ACC.M1): by the current password, or by a passkey of theirs. */
export type Confirmation = { by: 'password'; password: string } | { by: 'passkey'; passkey: PasskeyAnswer };

/** `proof` is given to the act that follows, which takes it only as long as the password is the same. */
export type Confirmed = { proof: string } | { problem: Problem };

/**
 * Confirms that whoever sits at a session is the account's owner. Wrong passwords cost the growing delay of sign-in, 1, 2, 4 … 60 seconds
 * for the account, and lock nothing: whoever is signed in could shut the owner out otherwise.
 */
export async function confirmOwner(
  runtime: Runtime,
  { account, confirmation }: { account: string; confirmation: Confirmation },
): Promise<Confirmed> {
  const gate = { kind: 'gate' } as const;
  if (confirmation.by === 'passkey') {
    const { passkey } = confirmation;
    const { proof, message } = await perform(runtime, confirmByPasskey, gate, { account, passkey });
    return proof === undefined ? { problem: { field: 'current', message } } : { proof };
  }
  if (!confirmation.password) return { problem: { field: 'current', message: 'current_missing' } };
  const { hash, wait } = await ask(runtime, lookUpOwner, gate, { account });
  if (wait > 0) return waiting(wait);
  const right = await verifyPassword(hash, confirmation.password);
  const { seconds } = await perform(runtime, recordConfirmation, gate, { account, right });
  if (seconds > 0) return waiting(seconds);
  return right && hash ? { proof: hash } : { problem: { field: 'current', message: 'current_wrong' } };
}

const waiting = (seconds: number): Confirmed => ({
  problem: { field: 'current', message: 'current_wait', values: { seconds } },
});

const lookUpOwner = query({
  name: 'account.owner_looked_up',
  actors: ['gate'],
  input: z.object({ account: z.uuid() }),
  run: async ({ tx, now, runtime }, { account }) => {
    const row = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.accounts')
      .select('password_hash')
      .where('id', '=', account)
      .executeTakeFirst();
    const key = attemptKey(runtime.keys, 'owner', account);
    return {
      hash: row?.password_hash ?? undefined,
      wait: secondsToWait(await readAttempts(tx, 'owner', key, now), now),
    };
  },
});

/** Counts in turn, so that of tries at the same moment none is free of the delay of the one before. */
const recordConfirmation = operation({
  act: 'account.owner_confirmed',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), right: z.boolean() }),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async ({ tx, now, runtime, audit }, _thing, { account, right }): Promise<{ seconds: number }> => {
    const key = attemptKey(runtime.keys, 'owner', account);
    const attempts = await holdAttempts(tx, 'owner', key, now);
    const seconds = secondsToWait(attempts, now);
    if (seconds > 0) return { seconds };
    if (right) await forgetAttempts(tx, 'owner', key);
    else {
      await countAttempt(tx, 'owner', key, now, attempts);
      audit({
        act: 'account.owner_confirmed',
        outcome: 'refused',
        object: { kind: 'account', id: account },
        subject: account,
      });
    }
    return { seconds: 0 };
  },
});

const confirmByPasskey = operation({
  act: 'account.owner_confirmed',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), passkey: passkeyAnswer }),
  load: ({ tx }, { account }) => holdAccount(tx, account),
  policy: () => undefined,
  async run(scope, { id, password_hash }, { passkey }): Promise<{ proof?: string; message: string }> {
    const verdict = await judgePasskey(scope, passkey, id);
    const right = verdict.outcome === 'right';
    scope.audit({
      act: 'account.owner_confirmed',
      ...(right ? {} : { outcome: 'refused' as const }),
      object: { kind: 'account', id },
      subject: id,
      values: { by: 'passkey' },
    });
    return right
      ? { proof: password_hash ?? '', message: '' }
      : {
          message: verdict.outcome === 'copied' ? 'passkey_copied' : passkey.text ? 'passkey_wrong' : 'passkey_script',
        };
  },
});

/** The account a proof is of, held until the transaction ends; undefined when its password changed since. */
export async function holdConfirmed(tx: Parameters<typeof holdAccount>[0], account: string, proof: string) {
  const held = await holdAccount(tx, account);
  return held && (held.password_hash ?? '') === proof ? held : undefined;
}
