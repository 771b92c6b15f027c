import { newId } from '#platform/db/id.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { JobRequest, NoticeRequest } from '#platform/operation/index.ts';
import { noticeKind, requireReferences } from './kinds.ts';
import type { Channel, DeliveryRow, NoticeRow, NoticeTables } from './tables.ts';

/** The queue of what is to be sent. */
export const deliverQueue = 'notices.deliver';
/** The queue of the tasks module, which opens a task from what a job says. */
const taskQueue = 'tasks.open';

export interface Sending {
  enqueue(tx: Tx, jobs: readonly JobRequest[]): Promise<void>;
  /** The domain of the Message-IDs. */
  mailDomain: string;
}

/**
 * Writes notices in the transaction of the change they tell of (ALL.7): references only, and a job that composes and sends each. What goes
 * by post becomes a task for the case administrators. @throws RangeError for an unknown kind, or one without the
 * references its template needs: the change fails where it was written, not the mail a day later
 */
export async function writeNotices(
  tx: Tx,
  at: Date,
  requests: readonly NoticeRequest[],
  { enqueue, mailDomain }: Sending,
): Promise<void> {
  if (!requests.length) return;
  const notices = requests.map(request => noticeRow(request, at));
  const deliveries = requests.map((request, i) => deliveryRow(request, notices[i]!, mailDomain));
  const into = tx.withTables<NoticeTables>();
  // A statement carries so many values at most.
  for (let from = 0; from < requests.length; from += 1000) {
    await into
      .insertInto('notices.notices')
      .values(notices.slice(from, from + 1000))
      .execute();
    await into
      .insertInto('notices.deliveries')
      .values(deliveries.slice(from, from + 1000))
      .execute();
  }
  await enqueue(tx, deliveries.flatMap(jobOf));
}

function noticeRow(request: NoticeRequest, at: Date): NoticeRow {
  const kind = noticeKind(request.kind);
  // A test of a text has example data put in when it is composed.
  if (!request.reference?.example) requireReferences(kind, request.reference ?? {});
  return {
    ...{ id: newId(), organisation_id: request.organisation ?? null, kind },
    ...{ locale: request.locale ?? null, reference: request.reference ?? {}, created_at: at },
    account_id: 'account' in request.to ? request.to.account : null,
    person_id: request.person ?? null,
  };
}

function deliveryRow({ to }: NoticeRequest, notice: NoticeRow, mailDomain: string): DeliveryRow {
  const id = newId();
  const [channel, address]: [Channel, string] =
    'text' in to ? ['text', to.text] : 'print' in to ? ['print', to.print] : ['email', 'email' in to ? to.email : ''];
  return {
    ...{ id, notice_id: notice.id, organisation_id: notice.organisation_id, channel, address },
    // Made once: a mail that was sent twice is known by it.
    message_id: `<${id}@${mailDomain}>`,
    ...{ state: 'waiting', attempts: 0, last_error: null, created_at: notice.created_at },
    ...{ next_at: channel === 'print' ? null : notice.created_at, sent_at: null, digest_id: null },
  };
}

function jobOf({ id, channel, organisation_id: organisation }: DeliveryRow): JobRequest[] {
  if (channel !== 'print') return [deliveryJob(id, organisation)];
  if (!organisation) return [];
  const task = { kind: 'notice_to_print', desk: 'case_administrator', organisation };
  return [{ queue: taskQueue, data: { ...task, subject: { kind: 'delivery', id } }, key: id }];
}

/** The job that sends one delivery; one of it waits at a time. */
export function deliveryJob(delivery: string, organisation: string | null, startAfter?: Date): JobRequest {
  const data = { delivery, ...(organisation ? { organisation } : {}) };
  return { queue: deliverQueue, data, key: delivery, ...(startAfter ? { startAfter } : {}) };
}

/** The task for a person to look into a delivery that failed for good. @param label the case's number, where it is about one */
export function failedTask(delivery: string, organisation: string, label = ''): JobRequest {
  const task = { kind: 'notice_failed', desk: 'case_administrator', organisation, label };
  return { queue: taskQueue, data: { ...task, subject: { kind: 'delivery', id: delivery } }, key: delivery };
}
