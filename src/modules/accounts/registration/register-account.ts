import { z } from 'zod';
import { organisationOf } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import { Invalid, operation, type Scope } from '#platform/operation/index.ts';
import { emailKey } from '../names/email-address.ts';
import { displayName } from '../names/personal-name.ts';
import { skeleton, usernameKey } from '../names/username.ts';
import { mayMail } from '../recovery/may-mail.ts';
import type { AccountsTables } from '../tables.ts';
import { issueToken } from '../tokens/issue-token.ts';
import { registrationForm } from './registration-form.ts';

const input = registrationForm
  .omit({ password: true, passwordAgain: true })
  .extend({ passwordHash: z.string().startsWith('$argon2id$'), organisation: z.uuid() });
type Input = z.output<typeof input>;

/** Hours an activation link lives (ACC.R4). */
export const activationHours = 24;

/** Makes the pending account and membership, and mails the activation link. @throws Invalid when the username is taken */
export const registerAccount = operation({
  act: 'account.registered',
  actors: ['gate'],
  input,
  load: ({ tx }, { organisation }) => organisationOf(tx, organisation),
  policy: () => undefined,
  run: async (scope, organisation, given): Promise<void> => {
    const accounts = scope.tx.withTables<AccountsTables>().selectFrom('accounts.accounts').select('id');
    const byAddress = accounts.where('email_key', '=', emailKey(given.email)).where('kind', '<>', 'member');
    const byName = accounts.where(match =>
      match.or([
        match('username_key', '=', usernameKey(given.username)),
        match('username_skeleton', '=', skeleton(given.username)),
      ]),
    );
    // A taken username is said whether the address is known or not, so that it tells nothing about the address.
    const known = await byAddress.executeTakeFirst();
    const taken = await byName.executeTakeFirst();
    if (taken) throw new Invalid([{ field: 'username', message: 'username_taken' }]);
    if (known) return tellOwner(scope, known.id, given.email);
    const account = await insertAccount(scope, given);
    // Somebody registered the same name or address in this moment: the next look tells which.
    if (!account) throw Object.assign(new Error('registered twice at once'), { code: '40001' });
    await insertMembership(scope, account, given, organisation.registrationPermissions);
    const token = await issueToken(scope, {
      ...{ purpose: 'activation', account, organisation: organisation.id, hours: activationHours },
    });
    scope.notify({
      kind: 'activation',
      organisation: organisation.id,
      to: { account },
      locale: given.locale,
      reference: token,
    });
    scope.audit({
      act: 'account.registered',
      organisation: organisation.id,
      object: { kind: 'account', id: account },
      subject: account,
      values: { node: given.node, department: given.department, location: given.location, to: 'pending' },
    });
  },
});

async function tellOwner(scope: Scope, account: string, email: string): Promise<void> {
  if (await mayMail(scope, 'registered_mail', email)) scope.notify({ kind: 'already_registered', to: { account } });
  scope.audit({
    act: 'account.registered',
    outcome: 'refused',
    object: { kind: 'account', id: account },
    subject: account,
    values: { why: 'already registered' },
  });
}

async function insertAccount({ tx, now }: Scope, given: Input): Promise<string | undefined> {
  const row = await tx
    .withTables<AccountsTables>()
    .insertInto('accounts.accounts')
    .values({
      id: newId(now.getTime()),
      kind: 'employer',
      username: given.username,
      username_key: usernameKey(given.username),
      username_skeleton: skeleton(given.username),
      email: given.email,
      email_key: emailKey(given.email),
      password_hash: given.passwordHash,
      title: given.title,
      given_name: given.givenName,
      family_name: given.familyName,
      job_title: given.jobTitle,
      telephone: given.telephone,
      address: given.address,
      postcode: given.postcode.toUpperCase(),
      state: 'pending',
      locale: given.locale,
      person_id: null,
      locked_by: null,
      created_at: now,
      activated_at: null,
      locked_at: null,
      last_sign_in_at: null,
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

async function insertMembership(
  { tx, now }: Scope,
  account: string,
  given: Input,
  permissions: readonly string[],
): Promise<void> {
  const { organisation, givenName, familyName, jobTitle } = given;
  await tx
    .withTables<AccountsTables>()
    .insertInto('accounts.memberships')
    .values({
      organisation_id: organisation,
      id: newId(now.getTime()),
      account_id: account,
      node_id: given.node ?? null,
      location_id: given.location ?? null,
      division_id: given.division ?? null,
      department_id: given.department ?? null,
      permissions: [...permissions],
      state: 'pending',
      display_name: displayName({ givenName, familyName }),
      sort_key: sortKey(familyName, givenName),
      job_title: jobTitle,
      created_at: now,
    })
    .execute();
}
