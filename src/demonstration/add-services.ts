import { sha256 } from '#platform/crypto/random.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import { insertRows, type OwnerQuery, type Row } from './insert-rows.ts';
import { organisationId } from './people/actors.ts';
import { accountId, membershipId } from './people/add-accounts.ts';
import { demonstrationUsers } from './sign-ins.ts';
import { steadyId } from './steady.ts';
import type { DemonstrationUser } from './user.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1',
];

/** Sign-ins of the last weeks, so that nobody seems to have been away for two years; who works for two, and who asks to, as rows. */
export async function addServices(query: OwnerQuery, now: Date): Promise<void> {
  const here = demonstrationUsers.filter(({ state }) => state !== 'pending');
  await insertRows(query, 'accounts.sessions', here.flatMap(signIns(now)));
  await query(
    `update accounts.accounts a set last_sign_in_at = (select max(s.created_at) from accounts.sessions s where s.account_id = a.id)
     where exists (select from accounts.sessions s where s.account_id = a.id)`,
  );
  const at = (days: number) => new Date(now.getTime() - days * DAY);
  await insertRows(query, 'shared_services.request_codes', [
    { organisation_id: organisationId('NFC'), code: 'NFC-SHARE-2026', version: 1, changed_at: at(700) },
    { organisation_id: organisationId('YDG'), code: 'YDG-RHANNU-2026', version: 1, changed_at: at(400) },
  ]);
  await insertRows(query, 'shared_services.requests', [
    {
      ...asked('sioned.bevan', 'YDG'),
      ...{ state: 'active', requested_at: at(320), enrolled_at: at(319), decided_at: at(318), decided_by: null },
      membership_id: membershipId('sioned.bevan', 'YDG'),
    },
    {
      ...asked('ravi.nair', 'NFC'),
      ...{ state: 'waiting', requested_at: at(1), enrolled_at: null, decided_at: null, decided_by: null },
      membership_id: null,
    },
  ]);
}

/** Every few days for a month, the last one a day or two ago. */
const signIns =
  (now: Date) =>
  ({ username, roles = [], memberships = [] }: DemonstrationUser, place: number): Row[] =>
    Array.from({ length: 6 }, (_, n) => {
      const from = new Date(now.getTime() - (1 + (place % 2) + n * 5) * DAY - (place % 7) * HOUR);
      const until = new Date(from.getTime() + 2 * HOUR);
      const id = steadyId(`session ${username} ${n}`);
      return {
        ...{ id, secret_hash: `\\x${sha256(id).toString('hex')}`, account_id: accountId(username), csrf_secret: id },
        ...{ strength: roles.length || memberships.length > 1 ? 'two_factor' : 'password', agent: agents[n % 2] },
        ...{ scripted: true, created_at: from, last_seen_at: until, ends_at: new Date(from.getTime() + 12 * HOUR) },
        ...{ ended_at: until, ended_reason: 'signed_out' },
      };
    });

function asked(username: string, code: string): Row {
  const { given, family, job, email } = demonstrationUsers.find(user => user.username === username)!;
  return {
    ...{ organisation_id: organisationId(code), id: steadyId(`request ${username} ${code}`) },
    ...{ account_id: accountId(username), display_name: `${given} ${family}`, sort_key: sortKey(family, given) },
    ...{ job_title: job, email, reason: '' },
  };
}
