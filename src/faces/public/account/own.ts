import { type Confirmation, type Identity, type OwnAccount, readOwnAccount } from '#modules/accounts/index.ts';
import { ask, NotVisible } from '#platform/operation/index.ts';
import { keepsAccount } from '../../access.ts';
import type { FormFields, Visit } from '../../visit.ts';
import { passkeyOf } from '../passkeys/passkey-of.ts';

/** The signed-in account, where its organisation lets people keep their own (ACC.O2); the provider's staff always do. */
export async function ownAccount(visit: Visit): Promise<OwnAccount> {
  const identity = visit.identity!;
  if (!keepsAccount(identity)) throw new NotVisible('account');
  return ask(visit.runtime, readOwnAccount, visit.actor, { account: identity.account.id });
}

/** Whose change it is, and how they show that they are the owner: by the current password, or by their passkey. */
export const changeOf = (
  visit: Visit,
  form: FormFields,
): { account: Identity['account']; confirmation: Confirmation } => ({
  account: visit.identity!.account,
  confirmation:
    form.get('by') === 'passkey'
      ? { by: 'passkey', passkey: passkeyOf(visit, form) }
      : { by: 'password', password: form.get('current') },
});
