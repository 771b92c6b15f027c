import type { Tx } from '#platform/db/transaction.ts';
import type { Subject } from '#platform/openid/finish-sign-in.ts';
import { isEmailAddress, isInDomains } from '../names/email-address.ts';
import { type AccountRow, findByEmail, holdAccount } from '../sign-in/find-account.ts';
import type { AccountsTables } from '../tables.ts';
import type { SignOn } from './sign-on.ts';

/** Why an account is not opened though the service was believed. */
export type RefusedWhy =
  | 'email_unverified'
  | 'email_domain'
  | 'no_account'
  | 'pending'
  | 'dormant'
  | 'disabled'
  | 'linked_elsewhere'
  | 'factor_first';

export type Found = { account: AccountRow; linked: boolean } | { why: RefusedWhy; account?: AccountRow };

/**
 * The account of whom a service signed in, held until the transaction ends. Once linked, issuer and subject decide; until then a verified
 * address does, in an allowed domain, of an employer's account with a place in this organisation. An address that comes with another
 * subject than before may have been given to somebody else: it opens nothing.
 */
export async function findLinkedAccount(tx: Tx, signOn: SignOn, subject: Subject): Promise<Found> {
  const linked = await accountOfSubject(tx, signOn, subject);
  if (linked) return judge(tx, signOn, linked, true);
  const { verifiedEmail } = subject;
  if (!verifiedEmail || !isEmailAddress(verifiedEmail)) return { why: 'email_unverified' };
  if (!isInDomains(verifiedEmail, signOn.domains)) return { why: 'email_domain' };
  const named = await findByEmail(tx, verifiedEmail);
  const account = named?.kind === 'employer' ? await holdAccount(tx, named.id) : undefined;
  if (!account) return { why: 'no_account' };
  const other = await links(tx, signOn, subject).where('account_id', '=', account.id).executeTakeFirst();
  if (other && other.subject !== subject.subject) return { why: 'linked_elsewhere', account };
  return judge(tx, signOn, account, other !== undefined);
}

async function accountOfSubject(tx: Tx, signOn: SignOn, subject: Subject): Promise<AccountRow | undefined> {
  const link = await links(tx, signOn, subject).where('subject', '=', subject.subject).executeTakeFirst();
  return link && holdAccount(tx, link.account_id);
}

const links = (tx: Tx, { organisation }: SignOn, { issuer }: Subject) =>
  tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.linked_sign_ins')
    .select(['account_id', 'subject'])
    .where('organisation_id', '=', organisation.id)
    .where('issuer', '=', issuer);

/** A lock stops passwords only; strangers could keep people out of their organisation's sign-in otherwise. */
async function judge(tx: Tx, { organisation }: SignOn, account: AccountRow, linked: boolean): Promise<Found> {
  const membership = await tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.memberships')
    .select('state')
    .where('organisation_id', '=', organisation.id)
    .where('account_id', '=', account.id)
    .executeTakeFirst();
  if (!membership) return { why: 'no_account' };
  if (account.state === 'pending' || account.state === 'dormant') return { why: account.state, account };
  if (membership.state !== 'active') return { why: membership.state, account };
  return { account, linked };
}
