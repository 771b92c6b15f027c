import { passkeyCreation, passkeyRequest } from '#modules/accounts/index.ts';
import { ask } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { boundOf } from './passkey-of.ts';

/** `POST /passkeys/request`: what the browser needs to have a passkey sign. JSON for the page's script. */
export async function postPasskeyRequest(visit: Visit): Promise<Reply> {
  await visit.form();
  const account = visit.identity?.account.id;
  const asked = { bound: boundOf(visit), ...(account ? { account } : {}) };
  return { kind: 'json', status: 200, body: await ask(visit.runtime, passkeyRequest, visit.actor, asked) };
}

/** `POST /passkeys/creation`: what it needs to make one, for whoever is signed in. */
export async function postPasskeyCreation(visit: Visit): Promise<Reply> {
  await visit.form();
  const asked = { bound: boundOf(visit), account: visit.identity!.account.id };
  return { kind: 'json', status: 200, body: await ask(visit.runtime, passkeyCreation, visit.actor, asked) };
}
