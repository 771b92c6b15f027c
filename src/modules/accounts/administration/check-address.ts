import { organisationsOf } from '#modules/organisations/index.ts';
import { Invalid, type Scope } from '#platform/operation/index.ts';
import { emailKey, isInDomains } from '../names/email-address.ts';
import type { AccountRow } from '../sign-in/find-account.ts';
import type { AccountsTables } from '../tables.ts';

/**
 * Takes an address for an account when it is another one, in a mail domain of one of its organisations (staff have none), and nobody's.
 * @throws Invalid
 */
export async function checkAddress({ tx }: Pick<Scope, 'tx'>, account: AccountRow, email: string): Promise<void> {
  const wrong = (message: string) => new Invalid([{ field: 'email', message }]);
  if (emailKey(email) === account.email_key && account.state !== 'pending') throw wrong('email_same');
  const tables = tx.withTables<AccountsTables>();
  const memberships = await tables
    .selectFrom('accounts.memberships')
    .select('organisation_id')
    .where('account_id', '=', account.id)
    .execute();
  const organisations = await organisationsOf(
    tx,
    memberships.map(each => each.organisation_id),
  );
  const domains = organisations.flatMap(each => each.domains);
  if (account.kind === 'employer' && !isInDomains(email, domains)) throw wrong('email_not_allowed');
  const taken = await tables
    .selectFrom('accounts.accounts')
    .select('id')
    .where('email_key', '=', emailKey(email))
    .where('kind', '<>', 'member')
    .where('id', '<>', account.id)
    .executeTakeFirst();
  if (taken) throw wrong('email_taken');
}
