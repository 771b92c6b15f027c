import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { displayName } from '../names/personal-name.ts';
import type { AccountsTables } from '../tables.ts';

/** An account as provider administrators see it. */
export interface AccountDetails {
  id: string;
  kind: 'employer' | 'staff' | 'member';
  name: string;
  username: string;
  email: string;
  state: AccountsTables['accounts.accounts']['state'];
  createdAt: Date;
  activatedAt: Date | null;
  /** Since when it is locked. */
  lockedAt: Date | null;
  lastSignInAt: Date | null;
  /** Until when the newest activation link works, while the account is pending. */
  linkEndsAt: Date | null;
  memberships: readonly { organisation: string; name: string; state: 'pending' | 'active' | 'disabled' }[];
}

/** One account: who, where, in which state and since when. For provider administrators. */
export const readAccount = query({
  name: 'account.read',
  actors: ['administrator'],
  input: z.object({ id: z.uuid() }),
  async run({ tx, now }, { id }): Promise<AccountDetails | undefined> {
    const row = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.accounts')
      .select(['id', 'kind', 'title', 'given_name', 'family_name', 'username', 'email', 'state'])
      .select(['created_at', 'activated_at', 'locked_at', 'last_sign_in_at'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return undefined;
    const link = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.tokens')
      .select('expires_at')
      .where('account_id', '=', id)
      .where('purpose', '=', 'activation')
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    const memberships = await sql<AccountDetails['memberships'][number]>`
      select m.organisation_id as organisation, o.name, m.state from accounts.memberships m
      join organisations.organisations o on o.id = m.organisation_id where m.account_id = ${id} order by o.name`.execute(
      tx,
    );
    return {
      ...{ id, kind: row.kind, username: row.username, email: row.email, state: row.state },
      name: displayName({ title: row.title, givenName: row.given_name, familyName: row.family_name }),
      ...{ createdAt: row.created_at, activatedAt: row.activated_at, lastSignInAt: row.last_sign_in_at },
      lockedAt: row.state === 'locked' ? row.locked_at : null,
      linkEndsAt: link?.expires_at ?? null,
      memberships: memberships.rows,
    };
  },
  reads: ({ id }) => ({ act: 'account.read', object: { kind: 'account', id }, subject: id }),
});
