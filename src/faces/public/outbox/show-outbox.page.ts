import type { Reply, Visit } from '#faces/visit.ts';
import { listOutbox, readOutbox } from '#modules/notices/index.ts';
import { isId } from '#platform/db/id.ts';
import { OutboxList } from './outbox-list.view.tsx';
import { OutboxMessagePage } from './outbox-message.view.tsx';
import { texts } from './texts.ts';

/** What was sent, newest first. */
export async function showOutbox(visit: Visit): Promise<Reply> {
  const address = (visit.query.get('address') ?? '').trim().slice(0, 254);
  const after = visit.query.get('after');
  const page = await listOutbox(visit.runtime, { address, ...(isId(after) ? { after } : {}) });
  const t = visit.words(texts);
  const { locale, zone } = visit;
  return visit.page({
    title: t('title'),
    wide: true,
    body: OutboxList({ t, locale, zone, address, page }),
    current: 'outbox',
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
