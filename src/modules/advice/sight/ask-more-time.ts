import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { about } from '../case-brief.ts';
import { extendedEnd, nextLook } from '../clock.ts';
import { letterByLink } from '../load-letter.ts';
import { mayRespond } from '../policy.ts';
import { sightTerms } from '../sight-terms.ts';
import type { AdviceTables } from '../tables.ts';

/** The employee asks for more time to read, once a version: ten working days after the end there was (ADV.3). Answers the new end. */
export const askMoreTime = operation({
  act: 'letter.more_time',
  actors: ['person'],
  input: z.object({ letter: z.uuid() }),
  load: (scope, { letter }) => letterByLink(scope, letter, { lock: true }),
  policy(_actor, { letter }) {
    const may = mayRespond(letter);
    if (may) return may;
    if (letter.state === 'corrections') return { wrongState: 'advice.sight.clock_stopped' };
    return letter.extended ? { wrongState: 'advice.sight.extended_once' } : undefined;
  },
  async run(scope, { letter, case: seen }): Promise<{ endsAt: Date }> {
    const terms = await sightTerms(scope, seen.organisation);
    const startedAt = letter.sight_started_at ?? scope.now;
    const endsAt = extendedEnd(letter.sight_ends_at ?? scope.now, terms);
    // The warning before the end comes again: the end is another one now.
    const reminders = Math.min(letter.reminders, 1);
    await scope.tx
      .withTables<AdviceTables>()
      .updateTable('advice.letters')
      .set({
        ...{ sight_started_at: startedAt, sight_ends_at: endsAt, extended: true, reminders },
        ...{ sight_next_at: nextLook({ startedAt, endsAt }, terms.calendar, reminders), revision: letter.revision + 1 },
      })
      .where('organisation_id', '=', seen.organisation)
      .where('id', '=', letter.id)
      .execute();
    scope.audit({
      ...about(seen),
      ...{ act: 'letter.more_time', object: { kind: 'letter', id: letter.id } },
      values: { from: letter.sight_ends_at?.toISOString(), to: endsAt.toISOString() },
    });
    return { endsAt };
  },
});
