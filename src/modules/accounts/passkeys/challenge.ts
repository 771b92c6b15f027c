import { newBoundChallenge, readBoundChallenge } from '#platform/crypto/bound-challenge.ts';
import { sha256 } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

/** What a passkey is asked for: to be made, or to sign. */
export type PasskeyAct = 'passkey made' | 'passkey used';

/** What a passkey has to sign, as bytes: good for five minutes and this browser's session. */
export const passkeyChallenge = (
  { keys, clock }: Pick<Runtime, 'keys' | 'clock'>,
  act: PasskeyAct,
  bound: string,
): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(newBoundChallenge(keys, act, bound, clock.now())));

/** When the challenge that was signed (base64url, as browsers give it back) ends; undefined for one that is not ours, theirs or young. */
export function challengeEnd(
  { keys, clock }: Pick<Runtime, 'keys' | 'clock'>,
  act: PasskeyAct,
  bound: string,
  signed: string,
): Date | undefined {
  const text = Buffer.from(signed.slice(0, 300), 'base64url').toString('latin1');
  return readBoundChallenge(keys, act, bound, text, clock.now());
}

/** Spends a challenge; false when it was answered before, also at this moment. */
export async function spendChallenge(tx: Tx, signed: string, expires_at: Date): Promise<boolean> {
  const spent = await tx
    .withTables<AccountsTables>()
    .insertInto('accounts.spent_challenges')
    .values({ hash: sha256(signed), expires_at })
    .onConflict(on => on.doNothing())
    .executeTakeFirst();
  return spent.numInsertedOrUpdatedRows === 1n;
}
