import { writeEntries } from '#modules/audit/index.ts';
import { writeNotices } from '#modules/notices/index.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import type { Jobs } from '#platform/jobs/index.ts';
import type { Recorder } from '#platform/operation/index.ts';

/**
 * Where audit entries, notices and jobs of every operation go: into its own transaction.
 * @param options.mailDomain the right half of Message-IDs: the host of the installation's address
 */
export function makeRecorder({
  keys,
  jobs,
  mailDomain = 'localhost',
}: {
  keys: Keys;
  jobs: Pick<Jobs, 'enqueue'>;
  mailDomain?: string;
}): Recorder {
  const enqueue: Recorder['enqueue'] = (tx, requests) => jobs.enqueue(tx, requests);
  return {
    audit: (tx, actor, at, entries) => writeEntries(tx, actor, at, entries, keys),
    notify: (tx, at, notices) => writeNotices(tx, at, notices, { enqueue, mailDomain }),
    enqueue,
  };
}
