import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, NotVisible, type Runtime } from '#platform/operation/index.ts';
import { compose } from '../sending/compose.ts';
import { loadDelivery } from '../sending/load-delivery.ts';
import type { Channel, DeliveryRow, NoticeTables } from '../tables.ts';

/** One message of the demonstration, composed once more with its links and codes. */
export interface OutboxMessage {
  id: string;
  channel: Channel;
  address: string;
  subject: string;
  text: string;
  organisation: string;
  state: DeliveryRow['state'];
  attempts: number;
  lastError: string | null;
  messageId: string;
  writtenAt: Date;
  sentAt: Date | null;
  nextAt: Date | null;
}

/** What was said in one delivery, and what became of it (NOT.6). For the demonstration only. @throws NotVisible */
export async function readOutbox(runtime: Runtime, id: string): Promise<OutboxMessage> {
  const row = await inTransaction(runtime.db, actingAs({ kind: 'worker' }), tx =>
    tx.withTables<NoticeTables>().selectFrom('notices.deliveries').selectAll().where('id', '=', id).executeTakeFirst(),
  );
  if (!row) throw new NotVisible('outbox');
  const acting = actingAs({ kind: 'worker', ...(row.organisation_id ? { organisation: row.organisation_id } : {}) });
  const delivery = await inTransaction(runtime.db, acting, tx => loadDelivery(tx, id));
  if (!delivery) throw new NotVisible('outbox');
  const { subject, text } = compose(runtime, delivery);
  return {
    ...{ id, channel: row.channel, address: delivery.address, subject, text, state: row.state, attempts: row.attempts },
    ...{ organisation: delivery.organisation?.name ?? '', lastError: row.last_error, messageId: row.message_id },
    ...{ writtenAt: row.created_at, sentAt: row.sent_at, nextAt: row.state === 'waiting' ? row.next_at : null },
  };
}
