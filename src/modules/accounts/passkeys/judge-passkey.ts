import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Selectable } from 'kysely';
import type { Scope } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { challengeEnd, spendChallenge } from './challenge.ts';
import { challengeIn, type PasskeyAnswer, readUsed } from './read-answer.ts';
import { relyingParty } from './relying-party.ts';

export type PasskeyVerdict =
  | { outcome: 'right'; account: string; passkey: string }
  /** No page says which: no script, unknown, removed, somebody else's, another address, an old or used challenge, a wrong signature. */
  | { outcome: 'wrong'; why: string }
  /** Its counter went back: another device may hold a copy. Refused, and the owner is told. */
  | { outcome: 'copied' };

type PasskeyRow = Selectable<AccountsTables['accounts.passkeys']>;

/**
 * Judges what a passkey signed, and spends its challenge (ACC.S1): made by us, for this browser's session, within five minutes, signed once,
 * at our address, by a passkey that is enrolled, with the person verified.
 * @param account whose it must be; whoever it is, when missing
 */
export async function judgePasskey(scope: Scope, answer: PasskeyAnswer, account?: string): Promise<PasskeyVerdict> {
  const { tx, runtime } = scope;
  if (!answer.text) return wrong('no script');
  const response = readUsed(answer.text);
  if (!response) return wrong('not a passkey');
  const row = await holdPasskey(scope, response.id);
  if (!row || (account && row.account_id !== account)) return wrong(row ? 'somebody else’s' : 'unknown');
  const challenge = challengeIn(response.response.clientDataJSON);
  const end = challengeEnd(runtime, 'passkey used', answer.bound, challenge);
  if (!end) return wrong('challenge');
  const counter = await signedCounter(scope, response, row, challenge);
  if (counter === undefined || !sameOwner(response, row)) return wrong('signature');
  if (!(await spendChallenge(tx, challenge, end))) return wrong('answered before');
  if ((counter > 0 || row.counter > 0) && counter <= row.counter) return noteCopy(scope, row, counter);
  await tx
    .withTables<AccountsTables>()
    .updateTable('accounts.passkeys')
    .set({ counter, last_used_at: scope.now })
    .where('id', '=', row.id)
    .execute();
  return { outcome: 'right', account: row.account_id, passkey: row.id };
}

const wrong = (why: string): PasskeyVerdict => ({ outcome: 'wrong', why });

const holdPasskey = ({ tx }: Scope, credential: string): Promise<PasskeyRow | undefined> =>
  tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.passkeys')
    .selectAll()
    .where('credential_id', '=', credential)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** The counter of a good signature; undefined for any other. */
async function signedCounter(
  { runtime }: Scope,
  response: AuthenticationResponseJSON,
  row: PasskeyRow,
  expectedChallenge: string,
): Promise<number | undefined> {
  const { origin, id } = relyingParty(runtime);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...{ response, expectedChallenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true },
      // What the counter says is judged by us: the owner is told when it went back.
      credential: { id: row.credential_id, publicKey: new Uint8Array(row.public_key), counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

function sameOwner({ response: { userHandle } }: AuthenticationResponseJSON, { account_id }: PasskeyRow): boolean {
  return !userHandle || Buffer.from(userHandle, 'base64url').equals(ownerHandle(account_id));
}

/** The account as a passkey keeps it: the bytes of its id, nothing anybody could read. */
export const ownerHandle = (account: string): Buffer => Buffer.from(account.replaceAll('-', ''), 'hex');

function noteCopy(scope: Scope, row: PasskeyRow, counter: number): PasskeyVerdict {
  scope.audit({
    act: 'factor.copied',
    outcome: 'refused',
    object: { kind: 'factor', id: row.id },
    subject: row.account_id,
    values: { kind: 'passkey', counter, before: row.counter },
  });
  scope.notify({ kind: 'passkey_refused', to: { account: row.account_id } });
  return { outcome: 'copied' };
}
