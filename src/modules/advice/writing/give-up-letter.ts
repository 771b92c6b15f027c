import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { lockLetterForStaff } from '../load-letter.ts';
import { moveLetter } from '../move-letter.ts';
import { mayGiveUp } from '../policy.ts';

const why = z
  .string()
  .trim()
  .max(1000, 'advice.too_long')
  .refine(said => /[\p{L}\p{N}]/u.test(said), 'advice.reason_wanted');

/** Gives up a letter nobody but staff has seen, with a reason; what was written stays for staff, and another can be begun. */
export const withdrawLetterDraft = operation({
  act: 'letter.given_up',
  actors: ['clinician'],
  input: z.object({ letter: z.uuid(), why }),
  load: (scope, { letter }) => lockLetterForStaff(scope, letter),
  policy: (actor, { case: seen, letter }) => mayGiveUp(actor, seen, letter),
  async run(scope, { letter, case: seen }, given) {
    await moveLetter(scope, letter, { kind: 'given_up' });
    scope.audit({
      ...{ act: 'letter.given_up', organisation: seen.organisation, object: { kind: 'letter', id: letter.id } },
      ...{ subject: seen.personId ?? seen.id, values: { from: letter.state, why: given.why } },
    });
  },
});
