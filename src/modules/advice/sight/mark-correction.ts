import { z } from 'zod';
import { recordEvent } from '#modules/cases/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import { newId } from '#platform/db/id.ts';
import { operation } from '#platform/operation/index.ts';
import { about } from '../case-brief.ts';
import { letterByLink } from '../load-letter.ts';
import { moveLetter } from '../move-letter.ts';
import { mayRespond } from '../policy.ts';
import type { AdviceTables } from '../tables.ts';

const written = (wanted: string) =>
  z
    .string()
    .trim()
    .max(4000, 'advice.too_long')
    .refine(said => /[\p{L}\p{N}]/u.test(said), wanted);

/**
 * The employee marks a passage they think wrong, says why (NEW.9), and may write a statement to stand in the letter if it is not changed.
 * The clock stops until the clinician answered (ADV.3, ADV.5).
 */
export const markCorrection = operation({
  act: 'correction.marked',
  actors: ['person'],
  input: z.object({
    letter: z.uuid(),
    passage: written('advice.passage_wanted'),
    reason: written('advice.correction_reason_wanted'),
    statement: z.string().trim().max(4000, 'advice.too_long').default(''),
  }),
  load: (scope, { letter }) => letterByLink(scope, letter, { lock: true }),
  policy: (_actor, { letter }) => mayRespond(letter),
  async run(scope, { letter, case: seen }, given) {
    const id = newId(scope.now.getTime());
    const { passage, reason, statement } = given;
    await scope.tx
      .withTables<AdviceTables>()
      .insertInto('advice.corrections')
      .values({
        ...{ organisation_id: seen.organisation, id, letter_id: letter.id, version: letter.current_version },
        ...{ passage, reason, statement, asked_at: scope.now },
      })
      .execute();
    const first = letter.state === 'with_employee';
    await moveLetter(scope, letter, { kind: 'correction_marked' }, { sight_ends_at: null, sight_next_at: null });
    if (first) {
      await openTask(scope, {
        ...{ kind: 'letter_correction', organisation: seen.organisation, desk: 'clinician', label: seen.reference },
        subject: { kind: 'case', id: seen.id },
      });
      await recordEvent(scope, seen.id, { kind: 'correction_marked', audience: ['employee', 'clinician'] });
    }
    scope.audit({
      ...about(seen),
      act: 'correction.marked',
      object: { kind: 'letter', id: letter.id },
      values: { correction: id },
    });
  },
});
