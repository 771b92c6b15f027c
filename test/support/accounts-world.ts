import { sealTotpSecret } from '#modules/accounts/factors/totp-secret.ts';
import { skeleton } from '#modules/accounts/names/skeleton.ts';
import { type TestClock, testClock } from '#platform/clock/clock.ts';
import { passingKeys } from '#platform/crypto/keys.ts';
import { hashPassword } from '#platform/crypto/password-hash.ts';
import { sha256 } from '#platform/crypto/random.ts';
import { newTotpSecret } from '#platform/crypto/totp.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import type { NoticeRequest, Runtime } from '#platform/operation/index.ts';
import type { CollectingRecorder } from '#test/support/recorder.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';

/** Invented organisations and accounts, written past the policies as a migration would. */
export interface AccountsWorld {
  runtime: Runtime & { clock: TestClock; recorder: CollectingRecorder };
  organisation(code: string, more?: Record<string, unknown>): Promise<string>;
  account(username: string, options?: AccountOptions): Promise<string>;
  join(account: string, organisation: string, options?: { permissions?: string[]; state?: string }): Promise<string>;
  staff(account: string, role: string, organisation?: string, valid?: string): Promise<string>;
  /** Gives the account a confirmed authenticator; answers its secret. */
  authenticator(account: string): Promise<string>;
  sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Notices asked for so far, of one kind. */
  notices(kind: string): NoticeRequest[];
  /** Audit acts written so far. */
  acts(): string[];
  /** The session row of a cookie. */
  session(secret: string): Promise<Record<string, unknown> | undefined>;
}

export interface AccountOptions {
  email?: string;
  state?: 'pending' | 'active' | 'locked' | 'dormant';
  kind?: 'employer' | 'staff';
  password?: string;
}

export const rightPassword = 'Heron+lamp+29';
let hash: Promise<string> | undefined;

/** Opens the world over a test database. */
export function accountsWorld(database: Database, at = '2026-03-10T09:00:00Z'): AccountsWorld {
  const runtime = { ...smallRuntime(database, at), keys: passingKeys(), clock: testClock(at) };
  const sql: AccountsWorld['sql'] = (text, values = []) =>
    database.asMigrator(async client => {
      await client.query('set role handrail_owner');
      return (await client.query(text, [...values])).rows;
    });
  const insert = async (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    await sql(`insert into ${table} (${names}) values (${names.map((_, i) => `$${i + 1}`)})`, Object.values(row));
    return String(row.id);
  };
  const created_at = '2026-01-01T00:00:00Z';
  return {
    runtime,
    sql,
    organisation: (code, more = {}) =>
      insert('organisations.organisations', {
        ...{
          id: newId(),
          code,
          name: `${code} Trust`,
          verification_code: `${code}-CODE-${newId().slice(-6).toUpperCase()}`,
        },
        ...{ domains: [`${code.toLowerCase()}.example`], forms: ['OM', 'IHR1'], created_at, ...more },
      }),
    async account(
      username,
      { email = `${username}@people.example`, state = 'active', kind = 'employer', password } = {},
    ) {
      hash ??= hashPassword(rightPassword);
      return insert('accounts.accounts', {
        ...{ id: newId(), kind, username, username_key: username.toLowerCase(), username_skeleton: skeleton(username) },
        ...{
          email,
          email_key: email.toLowerCase(),
          password_hash: password ? await hashPassword(password) : await hash,
        },
        ...{ given_name: 'Robin', family_name: 'Marsh', state, created_at, activated_at: created_at },
      });
    },
    join: (account, organisation, { permissions = ['refer'], state = 'active' } = {}) =>
      insert('accounts.memberships', {
        ...{ organisation_id: organisation, id: newId(), account_id: account, permissions, state },
        ...{ display_name: 'Robin Marsh', sort_key: 'marsh robin', created_at },
      }),
    staff: (account, role, organisation, valid = '[2020-01-01,)') =>
      insert('accounts.staff_assignments', {
        ...{ id: newId(), account_id: account, role, organisation_id: organisation ?? null, valid, reason: 'test' },
      }),
    async authenticator(account) {
      const secret = newTotpSecret();
      const id = newId();
      await insert('accounts.factors', {
        ...{ id, account_id: account, kind: 'authenticator', sealed_secret: sealTotpSecret(runtime.keys, id, secret) },
        ...{ confirmed_at: created_at, created_at },
      });
      return secret;
    },
    notices: kind => runtime.recorder.notices.filter(notice => notice.kind === kind),
    acts: () => runtime.recorder.entries.map(entry => entry.act),
    session: async secret => (await sql('select * from accounts.sessions where secret_hash = $1', [sha256(secret)]))[0],
  };
}
