export { noticeJobs, noticeTimetable } from './jobs.ts';
export { type NoticeKind, noticeKinds } from './kinds.ts';
export type { Transports } from './sending/deliver.ts';
export { deliverQueue, writeNotices } from './write-notices.ts';
