import { z } from 'zod';
import type { JobHandler, TimetableEntry } from '#platform/jobs/index.ts';
import { deleteBlobsQueue } from './remove-documents.ts';
import { deleteBlobs, sweepBlobs } from './sweep-blobs.ts';

const removed = z.object({ ids: z.array(z.uuid()) });

/** The jobs of this module. */
export const documentJobs: readonly JobHandler[] = [
  {
    queue: deleteBlobsQueue,
    async handle(runtime, data) {
      await deleteBlobs(runtime, removed.parse(data).ids);
    },
  },
];

/** What comes round by itself. */
export const documentTimetable: readonly TimetableEntry[] = [
  {
    name: 'documents.sweep_blobs',
    everySeconds: 24 * 60 * 60,
    async run(runtime) {
      await sweepBlobs(runtime);
    },
  },
];
