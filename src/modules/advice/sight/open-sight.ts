import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { about } from '../case-brief.ts';
import { nextLook, startClock } from '../clock.ts';
import { isWithEmployee } from '../letter.ts';
import { letterByLink } from '../load-letter.ts';
import { sightTerms } from '../sight-terms.ts';
import type { AdviceTables } from '../tables.ts';

/**
 * Notes that the employee opened the letter they came for by link (ADV.4). Whoever reads got the notice, so a clock that waited for its
 * acceptance starts now.
 */
export const openSight = operation({
  act: 'letter.opened',
  actors: ['person'],
  input: z.object({ letter: z.uuid() }),
  load: (scope, { letter }) => letterByLink(scope, letter, { lock: true }),
  policy: () => undefined,
  async run(scope, { letter, case: seen }) {
    const terms = await sightTerms(scope, seen.organisation);
    const starts = letter.state === 'with_employee' && !letter.sight_started_at;
    const clock = startClock(scope.now, terms, false);
    if (isWithEmployee(letter.state))
      await scope.tx
        .withTables<AdviceTables>()
        .updateTable('advice.letters')
        .set({
          opened_at: letter.opened_at ?? scope.now,
          ...(starts
            ? {
                ...{ sight_started_at: clock.startedAt, sight_ends_at: clock.endsAt },
                sight_next_at: nextLook(clock, terms.calendar, 0),
              }
            : {}),
        })
        .where('organisation_id', '=', seen.organisation)
        .where('id', '=', letter.id)
        .execute();
    scope.audit({ ...about(seen), act: 'letter.opened', object: { kind: 'letter', id: letter.id } });
  },
});
