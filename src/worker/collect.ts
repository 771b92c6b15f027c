import { accountTimetable } from '#modules/accounts/index.ts';
import { adviceJobs, adviceTimetable } from '#modules/advice/index.ts';
import { auditTimetable } from '#modules/audit/index.ts';
import { documentJobs, documentTimetable } from '#modules/documents/index.ts';
import { noticeJobs, noticeTimetable, type Transports } from '#modules/notices/index.ts';
import { referralTimetable } from '#modules/referrals/index.ts';
import { sharedServicesTimetable } from '#modules/shared-services/index.ts';
import { sharingTimetable } from '#modules/sharing/index.ts';
import { taskJobs } from '#modules/tasks/index.ts';
import type { JobHandler, TimetableEntry } from '#platform/jobs/index.ts';
import { pressTimetable } from '#platform/operation/index.ts';
import { rewrapTimetable } from './rewrap.ts';

/** Every queue and who does its jobs; also what a process that only sends jobs names at its start. */
export function jobHandlers(transports: Transports): readonly JobHandler[] {
  return [...noticeJobs(transports), ...documentJobs, ...taskJobs, ...adviceJobs];
}

/** What comes round by itself. */
export const timetable: readonly TimetableEntry[] = [
  ...accountTimetable,
  ...auditTimetable,
  ...noticeTimetable,
  ...documentTimetable,
  ...referralTimetable,
  ...adviceTimetable,
  ...sharingTimetable,
  ...sharedServicesTimetable,
  ...rewrapTimetable,
  ...pressTimetable,
];
