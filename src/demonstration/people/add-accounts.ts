import { displayName, emailKey, sealTotpSecret, skeleton, usernameKey } from '#modules/accounts/index.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import { hashPassword } from '#platform/crypto/password-hash.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { DemonstrationOrganisation } from '../add-organisations.ts';
import { insertRows, type OwnerQuery, type Row } from '../insert-rows.ts';
import { demonstrationUsers } from '../sign-ins.ts';
import { steadyId } from '../steady.ts';
import { type DemonstrationUser, demonstrationPassword, demonstrationSecret, needsAuthenticator } from '../user.ts';
import { employeesOf } from './employees.ts';

type Organisations = Readonly<Record<string, DemonstrationOrganisation>>;

export const accountId = (username: string): string => steadyId(`account ${username}`);
export const membershipId = (username: string, code: string): string => steadyId(`membership ${username} ${code}`);

/** Accounts of everybody with memberships, nodes held, roles from 2020 and authenticators; all active, as they were in the beginning. */
export async function addAccounts(
  query: OwnerQuery,
  organisations: Organisations,
  { keys, now }: { keys: Keys; now: Date },
): Promise<void> {
  // One hash for all: it is one password, and printed.
  const hash = await hashPassword(demonstrationPassword);
  await insertRows(
    query,
    'accounts.accounts',
    demonstrationUsers.map(user => accountRow(user, hash, now)),
  );
  const memberships = demonstrationUsers.flatMap(user => (user.memberships ?? []).map(each => ({ user, ...each })));
  await insertRows(
    query,
    'accounts.memberships',
    memberships.map(({ user, code, node, permissions }) => ({
      ...{ organisation_id: organisations[code]!.id, id: membershipId(user.username, code) },
      ...{ account_id: accountId(user.username), node_id: organisations[code]!.nodes[node], permissions },
      ...{ state: user.state === 'pending' ? 'pending' : 'active', job_title: user.job, created_at: now },
      display_name: displayName({ givenName: user.given, familyName: user.family }),
      sort_key: sortKey(user.family, user.given),
    })),
  );
  await insertRows(
    query,
    'accounts.node_holders',
    memberships.flatMap(({ user, code, holds }) =>
      holds.map(node => ({
        ...{ organisation_id: organisations[code]!.id, node_id: organisations[code]!.nodes[node] },
        membership_id: membershipId(user.username, code),
      })),
    ),
  );
  await insertRows(query, 'accounts.staff_assignments', demonstrationUsers.flatMap(assignmentRows(organisations)));
  await insertRows(
    query,
    'accounts.factors',
    demonstrationUsers.filter(needsAuthenticator).map(({ username }) => factorRow(username, keys, now)),
  );
}

const places: Readonly<Record<string, { address: string; postcode: string; telephone: string }>> = {
  NFC: { address: 'Guildhall\n1 Market Square\nNorthfold', postcode: 'NF1 1AA', telephone: '01632 960 100' },
  CFD: { address: 'Calder Mill\nMill Lane\nCalder', postcode: 'CX1 1AA', telephone: '01632 960 200' },
  YDG: { address: 'Ysgol y Bont\nHeol y Bont\nDyffryn', postcode: 'YD1 1AA', telephone: '01632 960 300' },
};
const ridgeway = { address: 'Ridgeway House\nRidgeway', postcode: 'RY1 1AA', telephone: '01632 960 400' };

function accountRow(user: DemonstrationUser, hash: string, now: Date): Row {
  const { username, email, title, given, family, job, memberships, state } = user;
  const code = memberships?.[0]?.code;
  const known = code && employeesOf(code).find(({ workEmail }) => workEmail === email);
  return {
    ...{ id: accountId(username), kind: user.roles ? 'staff' : 'employer', username },
    ...{
      username_key: usernameKey(username),
      username_skeleton: skeleton(username),
      email,
      email_key: emailKey(email),
    },
    ...{ password_hash: hash, title, given_name: given, family_name: family, job_title: job },
    ...(code ? places[code]! : ridgeway),
    ...{ state: state === 'pending' ? 'pending' : 'active', locale: user.locale ?? 'en' },
    ...{ person_id: known ? known.person : null, created_at: now, activated_at: state === 'pending' ? null : now },
  };
}

const assignmentRows =
  (organisations: Organisations) =>
  ({ username, roles = [] }: DemonstrationUser): Row[] =>
    roles.flatMap(({ role, codes }) =>
      (codes === 'installation' ? [null] : codes).map(code => ({
        ...{ id: steadyId(`assignment ${username} ${role} ${code}`), account_id: accountId(username), role },
        ...{ organisation_id: code && organisations[code]!.id, valid: '[2020-01-01,)' },
        reason: 'The demonstration service is set up',
      })),
    );

function factorRow(username: string, keys: Keys, now: Date): Row {
  const id = steadyId(`authenticator ${username}`);
  const sealed = sealTotpSecret(keys, id, demonstrationSecret);
  return {
    ...{ id, account_id: accountId(username), kind: 'authenticator', sealed_secret: `\\x${sealed.toString('hex')}` },
    ...{ confirmed_at: now, created_at: now },
  };
}
