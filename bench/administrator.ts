import { randomToken, sha256 } from '#platform/crypto/random.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { csrfToken } from '#platform/http/csrf.ts';

/** A provider administrator who is signed in with two factors. */
export interface Admin {
  account: string;
  headers: { cookie: string };
  csrf: string;
}

/** Makes one, with a session as signing in would make it. */
export async function signInAdministrator(db: Database): Promise<Admin> {
  const [account, secret, csrfSecret] = [newId(), randomToken(), randomToken()];
  await db.asMigrator(async client => {
    await client.query('set role handrail_owner');
    await client.query(
      `insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, given_name, family_name, state, created_at)
       values ($1, 'staff', $2, $2, $2, $2 || '@bench.example', $2 || '@bench.example', 'Bench', 'Administrator', 'active', now())`,
      [account, `bench-${account}`],
    );
    await client.query(
      `insert into accounts.staff_assignments (id, account_id, role, valid, reason) values ($1, $2, 'provider_administrator', '[2020-01-01,)', 'bench')`,
      [newId(), account],
    );
    await client.query(
      `insert into accounts.sessions (id, secret_hash, account_id, strength, csrf_secret, created_at, last_seen_at, ends_at)
       values ($1, $2, $3, 'two_factor', $4, now(), now(), now() + interval '12 hours')`,
      [newId(), sha256(secret), account, csrfSecret],
    );
  });
  const cookie = `__Host-session=${secret}; __Host-visitor=${newId()}`;
  return { account, headers: { cookie }, csrf: csrfToken(csrfSecret) };
}

/** Posts a form as its page would, and reads the answer whole. */
export async function post(
  { headers, csrf }: Admin,
  url: string,
  fields: Record<string, string>,
  expected: number,
): Promise<{ ms: number; text: string }> {
  const begun = performance.now();
  const answer = await fetch(url, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ csrf, ...fields }) },
    headers: { ...headers, origin: 'https://bench.example' },
  });
  const text = await answer.text();
  if (answer.status !== expected) throw new Error(`${answer.status} ${url}`);
  return { ms: performance.now() - begun, text };
}
