import { sql } from 'kysely';
import { organisationsOf } from '#modules/organisations/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { actingAs, type Runtime } from '#platform/operation/index.ts';
import { noticeKind } from '../kinds.ts';
import { compose } from '../sending/compose.ts';
import type { Delivery } from '../sending/load-delivery.ts';
import type { Channel, DeliveryRow } from '../tables.ts';

/** What the demonstration shows of a delivery. */
export interface OutboxItem {
  id: string;
  channel: Channel;
  address: string;
  subject: string;
  organisation: string;
  state: DeliveryRow['state'];
  writtenAt: Date;
}

export interface OutboxPage {
  items: OutboxItem[];
  /** The id after which the next page begins. */
  next?: string;
}

const pageSize = 50;

/**
 * What was sent to whom, newest first (NOT.6). For the demonstration only: it looks at everybody's, and says what each was told by
 * composing it once more.
 */
export async function listOutbox(
  runtime: Runtime,
  { address = '', after }: { address?: string; after?: string },
): Promise<OutboxPage> {
  const rows = await inTransaction(runtime.db, actingAs({ kind: 'worker' }), async tx => {
    const from = after
      ? sql`(d.created_at, d.id) < (select created_at, id from notices.deliveries where id = ${after})`
      : sql`true`;
    const found = await sql<Row>`
      select d.id, d.channel, d.state, d.created_at, d.organisation_id, coalesce(nullif(d.address, ''), a.email, '') as address, n.kind, n.reference,
        coalesce(n.locale, a.locale) as locale
      from notices.deliveries d join notices.notices n on n.id = d.notice_id left join accounts.accounts a on a.id = n.account_id
      where ${from} and strpos(lower(coalesce(nullif(d.address, ''), a.email, '')), lower(${address})) > 0
      order by d.created_at desc, d.id desc limit ${pageSize + 1}`.execute(tx);
    return found.rows;
  });
  const page = rows.slice(0, pageSize);
  const ids = [...new Set(page.flatMap(row => row.organisation_id ?? []))];
  // The worker sees one organisation at a time; the gate, which knows nobody, sees the name of each.
  const organisations = await inTransaction(runtime.db, actingAs({ kind: 'gate' }), tx => organisationsOf(tx, ids));
  const last = page.at(-1);
  return {
    items: page.map(row =>
      item(
        runtime,
        row,
        organisations.find(each => each.id === row.organisation_id),
      ),
    ),
    ...(rows.length > pageSize && last ? { next: last.id } : {}),
  };
}

interface Row {
  id: string;
  channel: Channel;
  state: DeliveryRow['state'];
  created_at: Date;
  organisation_id: string | null;
  address: string;
  kind: string;
  reference: Record<string, string | number>;
  locale: Locale | null;
}

function item(runtime: Runtime, row: Row, organisation: Delivery['organisation']): OutboxItem {
  const delivery: Delivery = {
    ...{
      id: row.id,
      kind: noticeKind(row.kind),
      channel: row.channel,
      address: row.address,
      messageId: '',
      attempts: 0,
    },
    ...{ writtenAt: row.created_at, reference: row.reference, zone: 'Europe/London' },
    locale: row.locale ?? organisation?.languages[0] ?? 'en',
    ...(organisation ? { organisation } : {}),
  };
  const { subject, text } = compose(runtime, delivery);
  return {
    ...{ id: row.id, channel: row.channel, state: row.state, address: row.address, writtenAt: row.created_at },
    ...{ subject: subject || text, organisation: organisation?.name ?? '' },
  };
}
