export { noticeJobs, noticeTimetable } from './jobs.ts';
export { type NoticeKind, noticeKinds } from './kinds.ts';
export { kindTitles } from './outbox/kind-titles.ts';
export {
  everyDelivery,
  listOutbox,
  type OutboxInput,
  type OutboxItem,
  type OutboxPage,
  outboxColumns,
  outboxInput,
} from './outbox/list-outbox.ts';
export { type OutboxMessage, readOutbox } from './outbox/read-outbox.ts';
export type { Transports } from './sending/deliver.ts';
export { deliverQueue, writeNotices } from './write-notices.ts';
