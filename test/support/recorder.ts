import type { AuditEntry, JobRequest, NoticeRequest, Recorder } from '#platform/operation/index.ts';

/** A recorder for module tests: keeps in memory what an operation would write, commit or not. */
export interface CollectingRecorder extends Recorder {
  entries: AuditEntry[];
  notices: NoticeRequest[];
  jobs: JobRequest[];
}

export function collectingRecorder(): CollectingRecorder {
  const entries: AuditEntry[] = [];
  const notices: NoticeRequest[] = [];
  const jobs: JobRequest[] = [];
  return {
    entries,
    notices,
    jobs,
    audit: async (_tx, _actor, _at, more) => void entries.push(...more),
    notify: async (_tx, _at, more) => void notices.push(...more),
    enqueue: async (_tx, more) => void jobs.push(...more),
  };
}
