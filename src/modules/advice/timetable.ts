import { sql } from 'kysely';
import { z } from 'zod';
import type { JobHandler, TimetableEntry } from '#platform/jobs/index.ts';
import { ask, NotVisible, perform, query, type Runtime } from '#platform/operation/index.ts';
import { successionJob } from './recipients/tell-successions.ts';
import { advanceSight } from './sight/advance-sight.ts';
import { noteLinkClosed } from './sight/note-link-closed.ts';

interface DueLetter {
  organisation: string;
  letter: string;
}

/** Letters of any organisation with something due now. */
const lettersDue = query({
  name: 'letters.due',
  actors: ['worker'],
  input: z.object({}),
  async run({ tx, now }): Promise<DueLetter[]> {
    const { rows } = await sql<DueLetter>`
      select organisation_id as organisation, letter_id as letter from app.letters_due(${now})`.execute(tx);
    return rows;
  },
});

/** Does what is due for every letter, each in a transaction of its own, so that one that fails keeps no other waiting. */
export async function advanceLetters(runtime: Runtime): Promise<void> {
  const failures: unknown[] = [];
  for (const { organisation, letter } of await ask(runtime, lettersDue, { kind: 'worker' }, {})) {
    await perform(runtime, advanceSight, { kind: 'worker', organisation }, { letter }).catch(error => {
      if (!(error instanceof NotVisible)) failures.push(error);
    });
  }
  if (failures.length) throw new AggregateError(failures, `${failures.length} letters could not be looked after`);
}

/** What comes round by itself: clocks start, reminders go, the time to read ends. */
export const adviceTimetable: readonly TimetableEntry[] = [
  { name: 'advice.letters', everySeconds: 300, run: advanceLetters },
];

const closed = z.object({ link: z.uuid(), organisation: z.uuid(), object: z.uuid(), purpose: z.string() });

/** The jobs of this module: a link that was closed after three wrong codes. */
export const adviceJobs: readonly JobHandler[] = [
  {
    queue: 'link-closed',
    async handle(runtime, data) {
      const { link, organisation, object, purpose } = closed.parse(data);
      if (purpose !== 'sight') return;
      await perform(runtime, noteLinkClosed, { kind: 'worker', organisation }, { letter: object, link });
    },
  },
  successionJob,
];
