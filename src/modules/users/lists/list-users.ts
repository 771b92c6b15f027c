import { sql } from 'kysely';
import type { z } from 'zod';
import { choicesOf, type ListChoices } from '#modules/lists/index.ts';
import { foldText } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { beginning, instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { query } from '#platform/operation/index.ts';
import { stateOf, type User, userFields } from '../user.ts';

const words = (text: string): ListColumn => {
  const key = sql`lower(${sql.raw(text)}) collate "C"`;
  return { key, type: 'text', filter: 'text', where: asked => sql`strpos(${key}, ${foldText(asked)}) > 0` };
};

/** Columns of the list of users. A locked account is asked for among the states. */
export const userColumns = {
  name: beginning(sql`u.sort_key`),
  username: words('u.username'),
  jobTitle: words('u.job_title'),
  state: oneOf(sql`${stateOf} collate "C"`, asked => (asked === 'locked' ? sql`u.locked` : sql`${stateOf} = ${asked}`)),
  lastSignIn: instant(sql`coalesce(u.last_sign_in_at, timestamptz '1970-01-01 00:00:00+00')`),
} as const satisfies Record<string, ListColumn>;

export const userListInput = listInput(userColumns, { sort: 'name', direction: 'up' });
export type UserListInput = z.output<typeof userListInput>;

/** Every user of the acting organisation, locked ones too, for its user administrators (ACC.U1, ALL.6). */
export const listUsers = query({
  name: 'users.listed',
  actors: ['employer', 'administrator'],
  input: userListInput,
  async run({ tx }, asked): Promise<Page<User> & { locked: number; choices: ListChoices }> {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from app.users() u where u.locked`.execute(tx);
    const page = await pageOfRows(tx, await sortedUsers(tx, asked), asked);
    return { ...page, locked: rows[0]!.n, choices: await choicesOf(tx, 'users') };
  },
  reads: ({ rows }) => ({ act: 'users.listed', values: { users: rows.map(row => row.id) } }),
});

/** The same as filtered, all of them, with the last sign-in (ACC.U1). */
export const userExport = exportOf({
  name: 'users',
  actors: ['employer', 'administrator'],
  input: userListInput,
  rows: ({ tx }, asked) => sortedUsers(tx, asked),
  shape: (_, rows: User[]) => rows,
});

const sortedUsers = async (tx: Tx, asked: UserListInput): Promise<SortedRows<User>> =>
  sortedRows<User>(userColumns, asked, {
    fields: userFields,
    from: sql`app.users() u`,
    where: [sql`true`, ...(await askedConditions(userColumns, asked.filters, { tx, zone: asked.zone }))],
    id: sql`u.id`,
  });
