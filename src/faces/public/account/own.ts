import { type OwnAccount, readOwnAccount } from '#modules/accounts/index.ts';
import { ask, NotVisible } from '#platform/operation/index.ts';
import { keepsAccount } from '../../access.ts';
import type { FormFields, Visit } from '../../visit.ts';

/** The signed-in account, where its organisation lets people keep their own (ACC.O2); the provider's staff always do. */
export async function ownAccount(visit: Visit): Promise<OwnAccount> {
  const identity = visit.identity!;
  if (!keepsAccount(identity)) throw new NotVisible('account');
  return ask(visit.runtime, readOwnAccount, visit.actor, { account: identity.account.id });
}

/** Whose change it is, and how they show that they are the owner. */
export const changeOf = ({ identity }: Visit, form: FormFields) => ({
  account: identity!.account,
  confirmation: { by: 'password' as const, password: form.get('current') },
});
