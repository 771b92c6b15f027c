import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { query } from '#platform/operation/index.ts';
import { findKind } from '../factors/find-kind.ts';
import { displayName } from '../names/personal-name.ts';
import type { AccountsTables } from '../tables.ts';
import { passkeyChallenge } from './challenge.ts';
import { ownerHandle } from './judge-passkey.ts';
import { algorithms, relyingParty } from './relying-party.ts';

/** Milliseconds the browser gives somebody; the challenge lives as long. */
const timeout = 300_000;

/**
 * What the browser needs to have a passkey sign: a fresh challenge for this session or visitor, and of somebody who is signed in, theirs.
 * Nothing in it depends on who might be asking (ALL.5).
 */
export const passkeyRequest = query({
  name: 'passkey.asked',
  actors: ['gate'],
  input: z.object({ bound: z.string(), account: z.uuid().optional() }),
  run: async ({ tx, runtime }, { bound, account }): Promise<PublicKeyCredentialRequestOptionsJSON> => {
    const challenge = passkeyChallenge(runtime, 'passkey used', bound);
    const theirs = account ? { allowCredentials: await credentials(tx, account) } : {};
    const { id } = relyingParty(runtime);
    return generateAuthenticationOptions({ rpID: id, challenge, timeout, userVerification: 'required', ...theirs });
  },
});

/** What the browser needs to make a passkey that signs in by itself, on a device that has none of this account yet. */
export const passkeyCreation = query({
  name: 'passkey.offered',
  actors: ['gate'],
  input: z.object({ bound: z.string(), account: z.uuid() }),
  run: async ({ tx, runtime }, { bound, account }): Promise<PublicKeyCredentialCreationOptionsJSON> => {
    const { username, given_name, family_name } = await findKind(tx, account);
    const { id, name } = relyingParty(runtime);
    return generateRegistrationOptions({
      ...{ rpID: id, rpName: name, timeout, attestationType: 'none', supportedAlgorithmIDs: algorithms },
      ...{ userName: username, userDisplayName: displayName({ givenName: given_name, familyName: family_name }) },
      userID: new Uint8Array(ownerHandle(account)),
      challenge: passkeyChallenge(runtime, 'passkey made', bound),
      excludeCredentials: await credentials(tx, account),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  },
});

async function credentials(tx: Tx, account: string) {
  const rows = await tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.passkeys')
    .select(['credential_id', 'transports'])
    .where('account_id', '=', account)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map(({ credential_id: id, transports }) => ({ id, transports }));
}
