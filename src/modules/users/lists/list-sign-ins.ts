import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { instant, type ListColumn } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { query } from '#platform/operation/index.ts';
import { findUser, type User } from '../user.ts';

/** When somebody signed in; not on what, nor where (ACC.U5). */
export interface UserSignIn {
  id: string;
  at: Date;
}

/** Columns of a user's sign-ins. */
export const userSignInColumns = { at: instant(sql`s.at`) } as const satisfies Record<string, ListColumn>;
export const userSignInInput = listInput(userSignInColumns, { sort: 'at', direction: 'down' });
const input = userSignInInput.extend({ user: z.uuid() });

/** Sign-ins of a user of the last year, the newest first, for their user administrators. */
export const listUserSignIns = query({
  name: 'user.sign_ins_listed',
  actors: ['employer', 'administrator'],
  input,
  async run({ tx }, asked): Promise<(Page<UserSignIn> & { user: User }) | undefined> {
    const user = await findUser(tx, asked.user);
    return user && { ...(await pageOfRows(tx, await sorted(tx, asked), asked)), user };
  },
  reads: ({ user }) => ({
    act: 'user.sign_ins_listed',
    object: { kind: 'membership', id: user.id },
    subject: user.account,
  }),
});

/** The same as filtered, all of them. */
export const userSignInExport = exportOf({
  name: 'user_sign_ins',
  actors: ['employer', 'administrator'],
  input,
  rows: ({ tx }, asked) => sorted(tx, asked),
  shape: (_, rows: UserSignIn[]) => rows,
});

const sorted = async (tx: Tx, asked: z.output<typeof input>): Promise<SortedRows<UserSignIn>> =>
  sortedRows<UserSignIn>(userSignInColumns, asked, {
    fields: sql`s.at`,
    from: sql`app.user_sign_ins(${asked.user}) s`,
    where: [sql`true`, ...(await askedConditions(userSignInColumns, asked.filters, { tx, zone: asked.zone }))],
    id: sql`s.id`,
  });
