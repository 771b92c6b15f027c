import { type AccountAddress, addressOfAccount } from '#modules/accounts/index.ts';
import { type Organisation, organisationOf } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type NoticeKind, noticeKind } from '../kinds.ts';
import type { Channel, NoticeTables } from '../tables.ts';

/** A delivery with all that composing it needs. */
export interface Delivery {
  id: string;
  kind: NoticeKind;
  channel: Channel;
  /** '' when nobody can be reached: an account that is gone. */
  address: string;
  messageId: string;
  attempts: number;
  writtenAt: Date;
  locale: 'en' | 'cy';
  zone: string;
  reference: Readonly<Record<string, string | number>>;
  account?: AccountAddress;
  organisation?: Organisation;
}

/** Reads a delivery, the account's address of this moment, and the organisation. */
export async function loadDelivery(tx: Tx, id: string): Promise<Delivery | undefined> {
  const row = await tx
    .withTables<NoticeTables>()
    .selectFrom('notices.deliveries as d')
    .innerJoin('notices.notices as n', 'n.id', 'd.notice_id')
    .select(['d.id', 'd.channel', 'd.address', 'd.message_id', 'd.attempts', 'd.created_at', 'd.organisation_id'])
    .select(['n.kind', 'n.locale', 'n.account_id', 'n.reference'])
    .where('d.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const account = row.account_id ? await addressOfAccount(tx, row.account_id) : undefined;
  const organisation = row.organisation_id ? await organisationOf(tx, row.organisation_id) : undefined;
  return {
    ...{ id: row.id, kind: noticeKind(row.kind), channel: row.channel, messageId: row.message_id },
    ...{ attempts: row.attempts, writtenAt: row.created_at, reference: row.reference },
    address: row.address || account?.email || '',
    locale: row.locale ?? account?.locale ?? organisation?.languages[0] ?? 'en',
    zone: account?.zone ?? 'Europe/London',
    ...(account ? { account } : {}),
    ...(organisation ? { organisation } : {}),
  };
}
