import type { TimetableEntry } from '#platform/jobs/index.ts';
import { expireReferrals } from './expiry/expire-referrals.ts';

/** What comes round by itself. */
export const referralTimetable: readonly TimetableEntry[] = [
  { name: 'referrals.expire', everySeconds: 60 * 60, run: expireReferrals },
];
