export { noticeJobs, noticeTimetable } from './jobs.ts';
export { type NoticeKind, noticeKinds } from './kinds.ts';
export { listOutbox, type OutboxItem, type OutboxPage } from './outbox/list-outbox.ts';
export { type OutboxMessage, readOutbox } from './outbox/read-outbox.ts';
export type { Transports } from './sending/deliver.ts';
export { deliverQueue, writeNotices } from './write-notices.ts';
