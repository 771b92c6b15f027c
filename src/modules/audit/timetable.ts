import type { TimetableEntry } from '#platform/jobs/index.ts';
import { sealChains } from './seal-chains.ts';
import { signCheckpoints } from './sign-checkpoints.ts';

/** Entries are chained within seconds of being written; where each chain stands is signed every minute (ALL.1). */
export const auditTimetable: readonly TimetableEntry[] = [
  { name: 'audit.seal', everySeconds: 5, run: async runtime => void (await sealChains(runtime)) },
  {
    name: 'audit.checkpoint',
    everySeconds: 60,
    run: async runtime => {
      await sealChains(runtime);
      await signCheckpoints(runtime);
    },
  },
];
