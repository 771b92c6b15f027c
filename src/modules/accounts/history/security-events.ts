import { sql } from 'kysely';
import { z } from 'zod';
import { foldText } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { query } from '#platform/operation/index.ts';

/** What happens about the security of an account besides its sign-ins: each is mailed to its owner as a notice of this kind (ACC.S6). */
export const securityNotices = [
  ...(['new_device', 'password_changed', 'email_changed', 'factor_added', 'factor_removed', 'locked'] as const),
  ...(['unlocked', 'disabled', 'enabled', 'permissions_changed', 'dormant_warning', 'shared_services'] as const),
  ...(['sign_in_linked', 'sign_in_unlinked'] as const),
  ...(['share_started', 'share_ended', 'delegation_started', 'delegation_ended', 'reassigned'] as const),
] as const;

/** Everything that stands in the history. */
export const securityEventKinds = ['signed_in', ...securityNotices] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];

export interface SecurityEvent {
  id: string;
  at: Date;
  kind: SecurityEventKind;
  /** Of sign-ins: what the browser said of itself, and whether a second factor was given. */
  agent: string;
  secondFactor: boolean;
  /** Where it is about one organisation. */
  organisation: string;
}

const words = (name: string): ListColumn => {
  const key = sql`(lower(${sql.ref(name)}) collate "C")`;
  return { key, type: 'text', filter: 'text', where: asked => sql`strpos(${key}, ${foldText(asked)}) > 0` };
};

/** Columns of the history. */
export const securityEventColumns = {
  at: instant(sql`e.at`),
  kind: oneOf(sql`(e.kind collate "C")`),
  agent: words('e.agent'),
  organisation: words('e.organisation'),
} as const satisfies Record<string, ListColumn>;

export const securityEventInput = listInput(securityEventColumns, { sort: 'at', direction: 'down' });
const input = securityEventInput.extend({ account: z.uuid() });
type Asked = z.output<typeof input>;

/** Sign-ins and security events of an account, the newest first: for its owner (ACC.S6). Sign-ins are kept for a year. */
export const ownSecurityEvents = query({
  name: 'account.history_read',
  actors: ['gate'],
  input,
  run: async ({ tx }, asked): Promise<Page<SecurityEvent>> => pageOfRows(tx, await sorted(tx, asked), asked),
});

/** The same of any account, for provider administrators. */
export const accountSecurityEvents = query({
  name: 'account.history_read',
  actors: ['administrator'],
  input,
  run: async ({ tx }, asked): Promise<Page<SecurityEvent>> => pageOfRows(tx, await sorted(tx, asked), asked),
  reads: (_page, { account }) => ({
    act: 'account.history_read',
    object: { kind: 'account', id: account },
    subject: account,
  }),
});

const exported = <const K extends 'gate' | 'administrator'>(actor: K) =>
  exportOf({
    ...{ name: 'account_history', actors: [actor], input },
    rows: ({ tx }: { tx: Tx }, asked: Asked) => sorted(tx, asked),
    shape: (_: unknown, rows: SecurityEvent[]) => rows,
  });

/** The same as filtered, all of them. */
export const ownSecurityExport = exported('gate');
export const accountSecurityExport = exported('administrator');

const sorted = async (tx: Tx, asked: Asked): Promise<SortedRows<SecurityEvent>> =>
  sortedRows<SecurityEvent>(securityEventColumns, asked, {
    fields: sql`e.at, e.kind, e.agent, e.second_factor as "secondFactor", e.organisation`,
    from: sql`app.security_events(${asked.account}, ${[...securityNotices]}::text[]) e`,
    where: [sql`true`, ...(await askedConditions(securityEventColumns, asked.filters, { tx, zone: asked.zone }))],
    id: sql`e.id`,
  });
