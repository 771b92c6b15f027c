import { sql } from 'kysely';
import type { z } from 'zod';
import { isId } from '#platform/db/id.ts';
import { foldText } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { query } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';

/** An account in the provider's list. */
export interface AccountLine {
  id: string;
  kind: 'employer' | 'staff';
  givenName: string;
  familyName: string;
  username: string;
  email: string;
  state: AccountsTables['accounts.accounts']['state'];
  /** Of its memberships, by name, with commas; '' for staff. */
  organisations: string;
  lastSignIn: Date | null;
}
export type AccountPage = Page<AccountLine> & { organisations: { id: string; name: string }[] };

const words = (name: string): ListColumn => {
  const key = sql.ref(name);
  return { key, type: 'text', filter: 'text', where: asked => sql`strpos(${key}, ${foldText(asked)}) > 0` };
};

/** Somebody who never signed in comes before everybody who did. */
const never = sql`timestamptz '1970-01-01 00:00:00+00'`;

/** Columns of the list of accounts. */
export const accountListColumns = {
  name: words('a.name_key'),
  username: words('a.username_key'),
  email: words('a.email_key'),
  organisation: oneOf(sql`(lower(coalesce(o.names, '')) collate "C")`, asked =>
    isId(asked)
      ? sql`exists (select from accounts.memberships m where m.account_id = a.id and m.organisation_id = ${asked}::uuid)`
      : sql`false`,
  ),
  state: oneOf(sql`(a.state collate "C")`),
  signedIn: instant(sql`coalesce(a.last_sign_in_at, ${never})`),
} as const satisfies Record<string, ListColumn>;

export const accountListInput = listInput(accountListColumns, { sort: 'name', direction: 'up' });
type Asked = z.output<typeof accountListInput>;

/** Accounts of employers' users and of staff, by name unless asked otherwise, for provider administrators. */
export const listAccounts = query({
  name: 'account.listed',
  actors: ['administrator'],
  input: accountListInput,
  async run({ tx }, asked): Promise<AccountPage> {
    const organisations = await sql<{ id: string; name: string }>`
      select id, name from organisations.organisations order by name, id`.execute(tx);
    return { ...(await pageOfRows(tx, await sortedLines(tx, asked), asked)), organisations: organisations.rows };
  },
  reads: ({ rows }) => ({ act: 'account.listed', values: { accounts: rows.map(({ id }) => id) } }),
});

/** The same as filtered, all of them. */
export const accountExport = exportOf({
  name: 'accounts',
  actors: ['administrator'],
  input: accountListInput,
  rows: ({ tx }, asked) => sortedLines(tx, asked),
  shape: (_, rows: AccountLine[]) => rows,
});

const sortedLines = async (tx: Tx, asked: Asked): Promise<SortedRows<AccountLine>> =>
  sortedRows<AccountLine>(accountListColumns, asked, {
    fields: sql`a.kind, a.given_name as "givenName", a.family_name as "familyName", a.username, a.email, a.state,
      coalesce(o.names, '') as organisations, a.last_sign_in_at as "lastSignIn"`,
    from: sql`accounts.accounts a left join lateral (
      select string_agg(g.name, ', ' order by g.name) as names from accounts.memberships m
      join organisations.organisations g on g.id = m.organisation_id where m.account_id = a.id) o on true`,
    where: [
      sql`a.kind <> 'member'`,
      ...(await askedConditions(accountListColumns, asked.filters, { tx, zone: asked.zone })),
    ],
    id: sql`a.id`,
  });
