import { returnToPending } from '#modules/cases/index.ts';
import { type EmployerActor, operation, type Scope } from '#platform/operation/index.ts';
import { freezeVersion } from './freeze-version.ts';
import { loadSubmission, maySend, type Sending, type Submission, sendingInput } from './load-submission.ts';
import { factsOf, noticeAddress, snapshotOf } from './snapshot.ts';
import { auditSending, type Sent, sentBefore } from './submit-referral.ts';
import { confirmSending } from './tell-referrer.ts';

/**
 * Sends a rejected referral again: same referral, next version, same case row and number, back in triage
 * (data-model.md, 3 and 8). Idempotent and refused like `submitReferral`.
 */
export const resubmitReferral = operation({
  act: 'referral.resubmitted',
  actors: ['employer'],
  unaudited: true,
  input: sendingInput,
  load: loadSubmission,
  policy: (actor, submission, input) => maySend(actor, 'resubmit', submission, input),
  run: (scope, submission, input) => sendAgain(scope, 'referral.resubmitted', submission, input),
});

/** A further version of a referral that has its case already. */
export async function sendAgain(
  scope: Scope<EmployerActor>,
  act: string,
  submission: Submission,
  input: Sending,
): Promise<Sent> {
  if (submission.repeated) return sentBefore(submission);
  const { referral, definition, copy, organisation } = submission;
  const { id, caseId = '', caseReference: reference } = referral;
  const facts = factsOf(definition, copy.answers);
  const version = await freezeVersion(scope, submission, input);
  const address = noticeAddress(facts, organisation.domains);
  await returnToPending(scope, caseId, { snapshot: snapshotOf(facts, referral.employment), noticeEmail: address });
  auditSending(scope, act, submission, caseId, input, version);
  await confirmSending(scope, referral, { address, caseId, reference });
  return { referral: id, caseId, reference, version };
}
