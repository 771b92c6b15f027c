import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { Invalid, operation, type Scope } from '#platform/operation/index.ts';
import { type Added, loadAdding, mayAdd, noteAdded } from '../factors/add-factor.ts';
import type { AccountsTables } from '../tables.ts';
import { challengeEnd, spendChallenge } from './challenge.ts';
import { challengeIn, type PasskeyAnswer, passkeyAnswer, readMade } from './read-answer.ts';
import { algorithms, relyingParty } from './relying-party.ts';

/** Passkeys one account may have. */
const most = 20;

/** What somebody calls a passkey of theirs. */
export const passkeyName = z.string().trim().min(1, 'passkey_name_missing').max(60, 'too_long');

/**
 * Enrols a passkey that was just made, under a name: a second factor, and a way to sign in alone (ACC.S1). The first factor of an account
 * brings ten recovery codes; the session becomes strong.
 * @throws Invalid for the name, or `passkey_…` for what the browser said; WrongState when there is a factor and only the password was given
 */
export const enrolPasskey = operation({
  act: 'factor.added',
  actors: ['gate'],
  input: z.object({
    account: z.uuid(),
    session: z.uuid(),
    name: passkeyName,
    passkey: passkeyAnswer,
    device: z.string().optional(),
  }),
  load: ({ tx, now }, given) => loadAdding(tx, given, now),
  policy: (_actor, adding) =>
    mayAdd(adding) ?? (adding.standing.passkeys >= most ? { wrongState: 'factor.too_many' } : undefined),
  run: async (scope, adding, given): Promise<Added> => {
    const { tx, now } = scope;
    const { credential, credentialBackedUp } = await judgeMade(scope, given.passkey);
    const id = newId(now.getTime());
    const kept = await tx
      .withTables<AccountsTables>()
      .insertInto('accounts.passkeys')
      .values({
        ...{ id, account_id: given.account, credential_id: credential.id, counter: credential.counter },
        ...{ public_key: Buffer.from(credential.publicKey), transports: credential.transports ?? [] },
        ...{ backed_up: credentialBackedUp, name: given.name, created_at: now, last_used_at: null, removed_at: null },
      })
      .onConflict(on => on.column('credential_id').doNothing())
      .executeTakeFirst();
    if (!kept.numInsertedOrUpdatedRows) throw problem('passkey_known');
    return noteAdded(scope, adding, { ...given, kind: 'passkey', id });
  },
});

const problem = (message: string) => new Invalid([{ field: 'passkey', message }]);

/** What was made: for our challenge to this session, at our address, by somebody it verified; spent. @throws Invalid */
async function judgeMade({ tx, runtime }: Scope, answer: PasskeyAnswer) {
  if (!answer.text) throw problem('passkey_script');
  const response = readMade(answer.text);
  const challenge = response ? challengeIn(response.response.clientDataJSON) : '';
  const end = challengeEnd(runtime, 'passkey made', answer.bound, challenge);
  const made = response && end && (await verify(response, challenge, relyingParty(runtime)));
  if (!made || !(await spendChallenge(tx, challenge, end))) throw problem('passkey_not_made');
  return made;
}

async function verify(
  response: RegistrationResponseJSON,
  expectedChallenge: string,
  { origin, id }: { origin: string; id: string },
) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      ...{ response, expectedChallenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true },
      supportedAlgorithmIDs: algorithms,
    });
    return verified ? registrationInfo : undefined;
  } catch {
    return undefined;
  }
}
