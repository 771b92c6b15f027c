import { z } from 'zod';
import { organisationOf } from '#modules/organisations/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import { operation, Refused } from '#platform/operation/index.ts';
import { currentVersion, lockLetterForStaff } from '../load-letter.ts';
import { moveLetter } from '../move-letter.ts';
import { mayCheck, mayWrite } from '../policy.ts';
import { obstaclesNow } from './readiness.ts';

/** Hands a complete letter to a second clinician, where the organisation wants that (ADV.1). */
export const sendToCheck = operation({
  act: 'letter.sent_to_check',
  actors: ['clinician'],
  input: z.object({ letter: z.uuid() }),
  load: (scope, { letter }) => lockLetterForStaff(scope, letter),
  policy: (actor, { case: seen, letter }) => mayWrite(actor, seen, letter),
  async run(scope, { letter, case: seen }) {
    const { policies } = await organisationOf(scope.tx, seen.organisation);
    if (!policies.letterCheck) throw new Refused('advice.no_check_here');
    const [first] = await obstaclesNow(scope, seen, await currentVersion(scope, letter));
    if (first) throw new Refused(first.message, first.values);
    await moveLetter(scope, letter, { kind: 'sent_to_check' }, { checked_by: null });
    await openTask(scope, {
      ...{ kind: 'letter_check', organisation: seen.organisation, desk: 'clinician', label: seen.reference },
      subject: { kind: 'case', id: seen.id },
    });
    scope.audit({
      ...{ act: 'letter.sent_to_check', organisation: seen.organisation, object: { kind: 'letter', id: letter.id } },
      subject: seen.personId ?? seen.id,
    });
  },
});

/** The second clinician passes the letter, or returns it to its author with a word of why. */
export const checkLetter = operation({
  act: 'letter.checked',
  actors: ['clinician'],
  input: z
    .object({ letter: z.uuid(), passed: z.boolean(), why: z.string().trim().max(2000, 'advice.too_long').default('') })
    .refine(given => given.passed || given.why, { path: ['why'], message: 'advice.reason_wanted' }),
  load: (scope, { letter }) => lockLetterForStaff(scope, letter),
  policy: (actor, { case: seen, letter }) => mayCheck(actor, seen, letter),
  async run(scope, { letter, case: seen }, { passed, why }) {
    const set = { checked_by: scope.actor.account };
    await moveLetter(scope, letter, { kind: passed ? 'check_passed' : 'check_returned' }, set);
    if (!passed)
      await openTask(scope, {
        ...{ kind: 'letter_returned', organisation: seen.organisation, desk: 'clinician', label: seen.reference },
        subject: { kind: 'case', id: seen.id },
      });
    scope.audit({
      ...{ act: passed ? 'letter.check_passed' : 'letter.check_returned', organisation: seen.organisation },
      ...{ object: { kind: 'letter', id: letter.id }, subject: seen.personId ?? seen.id, values: { why } },
    });
  },
});
