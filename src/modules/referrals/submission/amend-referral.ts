import { referralFacts } from '#modules/forms/index.ts';
import { operation, WrongState } from '#platform/operation/index.ts';
import { sameContent } from '../drafts/working-copy.ts';
import { readVersion } from '../queries/read-version.ts';
import { loadSubmission, maySend, sendingInput } from './load-submission.ts';
import { sendAgain } from './resubmit-referral.ts';
import { factsOf, sameEmployee } from './snapshot.ts';

/**
 * Sends what the owner changed since the last version, until a clinician accepts, or when information was asked for
 * (REF.L5, NEW.14). The employee can never be changed. Racing with an acceptance, whoever comes first wins and the other
 * is told: both lock the referral.
 */
export const amendReferral = operation({
  act: 'referral.amended',
  actors: ['employer'],
  unaudited: true,
  input: sendingInput,
  async load(scope, input) {
    const submission = await loadSubmission(scope, input);
    if (!submission) return undefined;
    const { referral, definition } = submission;
    const last = referral.currentVersion > 0 ? await readVersion(scope, referral, referral.currentVersion) : undefined;
    return { ...submission, before: last && { ...last, facts: referralFacts(definition, last.response) } };
  },
  policy: (actor, submission, input) => maySend(actor, 'amend', submission, input),
  async run(scope, submission, input) {
    const { repeated, before, copy, definition } = submission;
    if (!repeated && before) {
      if (sameContent(copy.answers, before.answers)) throw new WrongState('submission.unchanged');
      if (!sameEmployee(before.facts, factsOf(definition, copy.answers)))
        throw new WrongState('submission.employee_fixed');
    }
    return sendAgain(scope, 'referral.amended', submission, input);
  },
});
