import { sql } from 'kysely';
import type { z } from 'zod';
import { allOrganisations } from '#modules/organisations/index.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Batch } from '#platform/list/export-rows.ts';
import { instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';
import { askedConditions, PAGE_SIZE, type Page, pageOfRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { actingAs, type Runtime } from '#platform/operation/index.ts';
import { noticeKind } from '../kinds.ts';
import { compose } from '../sending/compose.ts';
import { type Delivery, ownWords } from '../sending/load-delivery.ts';
import type { Channel, DeliveryRow } from '../tables.ts';
import { type CurrentWording, currentWordings } from '../wordings/current-wording.ts';

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

const address = sql`coalesce(nullif(d.address, ''), a.email, '')`;

/** Columns of the outbox. A subject is made anew whenever it is read: what it says is sorted and found by the kind of notice. */
export const outboxColumns = {
  subject: oneOf(sql`n.kind collate "C"`, asked => sql`n.kind = ${asked}`),
  address: {
    ...{ key: sql`lower(${address}) collate "C"`, type: 'text', filter: 'text' },
    where: asked => sql`strpos(lower(${address}), lower(${asked})) > 0`,
  },
  channel: oneOf(sql`d.channel collate "C"`),
  organisation: oneOf(sql`coalesce(d.organisation_id::text, '') collate "C"`),
  state: oneOf(sql`d.state collate "C"`),
  written: instant(sql`d.created_at`),
} as const satisfies Record<string, ListColumn>;

export const outboxInput = listInput(outboxColumns, { sort: 'written', direction: 'down' });
export type OutboxInput = z.output<typeof outboxInput>;

export interface OutboxPage extends Page<OutboxItem> {
  /** Organisations there are, for the filter. */
  organisations: { id: string; name: string }[];
}

/**
 * What was sent to whom, newest first unless asked otherwise (NOT.6). For the demonstration only: it looks at everybody's, and says what
 * each was told by composing it once more.
 */
export async function listOutbox(runtime: Runtime, asked: OutboxInput, size = PAGE_SIZE): Promise<OutboxPage> {
  const { page, own } = await inTransaction(runtime.db, actingAs({ kind: 'worker' }), async tx => {
    const page = await pageOfRows<Row>(
      tx,
      sortedRows<Row>(outboxColumns, asked, {
        fields: sql`d.channel, d.state, d.created_at, d.organisation_id, ${address} as address, n.kind, n.reference,
          coalesce(n.locale, a.locale) as locale`,
        from: sql`notices.deliveries d join notices.notices n on n.id = d.notice_id left join accounts.accounts a on a.id = n.account_id`,
        where: [sql`true`, ...(await askedConditions(outboxColumns, asked.filters, { tx, zone: asked.zone }))],
        id: sql`d.id`,
      }),
      asked,
      size,
    );
    return { page, own: await wordsOf(tx, page.rows) };
  });
  // The worker sees one organisation at a time; the gate, which knows nobody, sees the name of each.
  const organisations = await inTransaction(runtime.db, actingAs({ kind: 'gate' }), allOrganisations);
  return {
    ...page,
    rows: page.rows.map(row =>
      item(
        runtime,
        row,
        organisations.find(each => each.id === row.organisation_id),
        own.get(row.organisation_id ?? '') ?? [],
      ),
    ),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
  };
}

/** What each organisation on the page says in its own words. */
async function wordsOf(tx: Tx, rows: readonly Row[]): Promise<Map<string, CurrentWording[]>> {
  const own = new Map<string, CurrentWording[]>();
  for (const organisation of new Set(rows.flatMap(row => row.organisation_id ?? [])))
    own.set(organisation, await currentWordings(tx, { organisation }));
  return own;
}

/** Every delivery as asked, in batches. */
export async function* everyDelivery(runtime: Runtime, asked: OutboxInput): AsyncGenerator<Batch<OutboxItem>> {
  let after: string | undefined;
  do {
    const page = await listOutbox(runtime, { ...asked, before: undefined, after }, 500);
    yield { sheet: 0, rows: page.rows };
    after = page.next;
  } while (after);
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

function item(
  runtime: Runtime,
  row: Row,
  organisation: Delivery['organisation'],
  own: readonly CurrentWording[],
): OutboxItem {
  const locale = row.locale ?? organisation?.languages[0] ?? 'en';
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
    ...{ locale, ...ownWords(own.filter(each => each.locale === locale))(row.kind, row.reference) },
    ...(organisation ? { organisation } : {}),
  };
  const { subject, text } = compose(runtime, delivery);
  return {
    ...{ id: row.id, channel: row.channel, state: row.state, address: row.address, writtenAt: row.created_at },
    ...{ subject: subject || text, organisation: organisation?.name ?? '' },
  };
}
