import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { everyDelivery, listOutbox, readOutbox } from '#modules/notices/index.ts';
import { OutboxList, outboxColumnsFor, outboxPlace } from './outbox-list.view.tsx';
import { OutboxMessagePage } from './outbox-message.view.tsx';
import { texts } from './texts.ts';

/** What was sent; what is shown is said by the address alone (ALL.6). */
export async function showOutbox(visit: Visit): Promise<Reply> {
  const state = readState(outboxPlace, visit.query, visit.zone);
  const page = await listOutbox(visit.runtime, state);
  const t = visit.words(texts);
  const { locale, zone } = visit;
  return visit.page({
    title: t('title'),
    wide: true,
    body: OutboxList({ t, locale, zone, state, page }),
    current: 'outbox',
  });
}

/** The same list as a file. */
export function exportOutbox(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { locale, zone } = visit;
  return exportReply(visit, {
    name: t('file'),
    columns: outboxColumnsFor({ t, locale, zone, organisations: [] }),
    sheets: [t('title')],
    batches: everyDelivery(visit.runtime, readState(outboxPlace, visit.query, zone)),
  });
}

/** One message as it was, or will be, sent. */
export async function showMessage(visit: Visit): Promise<Reply> {
  const message = await readOutbox(visit.runtime, visit.params.id ?? '');
  const t = visit.words(texts);
  const { locale, zone, runtime } = visit;
  return visit.page({
    title: t('message.title'),
    body: OutboxMessagePage({ t, locale, zone, message, ours: runtime.baseUrl }),
    backLink: '/outbox',
    current: 'outbox',
  });
}
