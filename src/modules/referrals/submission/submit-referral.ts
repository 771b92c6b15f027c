import { openCase } from '#modules/cases/index.ts';
import { type EmployerActor, operation, type Scope } from '#platform/operation/index.ts';
import type { ReferralsTables } from '../tables.ts';
import { freezeVersion } from './freeze-version.ts';
import { loadSubmission, maySend, type Sending, type Submission, sendingInput } from './load-submission.ts';
import { factsOf, noticeAddress, snapshotOf } from './snapshot.ts';
import { confirmSending } from './tell-referrer.ts';

/** What the referrer learns of a sending, the first time and every time it is repeated. */
export interface Sent {
  referral: string;
  caseId: string;
  /** `ORG/FORM/NNNN` */
  reference: string;
  version: number;
}

/**
 * Submits a draft: freezes it, makes the case row and number, and confirms (REF.L3). The same key again, by a double
 * press, a retry or the back button, answers the same and does nothing more.
 * @throws Invalid when answers are missing; WrongState for a key used otherwise or answers that were not seen
 */
export const submitReferral = operation({
  act: 'referral.submitted',
  actors: ['employer'],
  unaudited: true, // a repetition writes no entry; the first writes its own below
  input: sendingInput,
  load: loadSubmission,
  policy: (actor, submission, input) => maySend(actor, 'submit', submission, input),
  async run(scope, submission, input): Promise<Sent> {
    if (submission.repeated) return sentBefore(submission);
    const { referral, definition, copy, organisation } = submission;
    const facts = factsOf(definition, copy.answers);
    const version = await freezeVersion(scope, submission, input);
    const address = noticeAddress(facts, organisation.domains);
    // Last, because the number's counter is locked until the commit.
    const made = await openCase(scope, {
      organisation: referral.organisation,
      referral: referral.id,
      formCode: referral.formCode,
      owner: referral.owner,
      author: referral.author,
      snapshot: snapshotOf(facts, referral.employment),
      noticeEmail: address,
      audience: 'employer',
      ...(referral.reReferralOf ? { reReferralOf: referral.reReferralOf } : {}),
      receivedAt: scope.now,
    });
    await keepCase(scope, submission, made);
    auditSending(scope, 'referral.submitted', submission, made.id, input, version);
    await confirmSending(scope, referral, { address, caseId: made.id, reference: made.reference });
    return { referral: referral.id, caseId: made.id, reference: made.reference, version };
  },
});

/** The answer of the first time. */
export function sentBefore({ referral, repeated }: Submission): Sent {
  const { id, caseId = '', caseReference } = referral;
  return { referral: id, caseId, reference: caseReference, version: repeated!.version };
}

export function auditSending(
  scope: Scope<EmployerActor>,
  act: string,
  { referral }: Submission,
  caseId: string,
  { reason }: Sending,
  version: number,
): void {
  scope.audit({
    act,
    organisation: referral.organisation,
    object: { kind: 'referral', id: referral.id },
    subject: caseId,
    values: { version, form: referral.formCode, from: referral.state, ...(reason ? { why: reason } : {}) },
  });
}

async function keepCase(
  scope: Scope<EmployerActor>,
  { referral }: Submission,
  made: { id: string; reference: string },
): Promise<void> {
  await scope.tx
    .withTables<ReferralsTables>()
    .updateTable('referrals.referrals')
    .set({ case_id: made.id, case_reference: made.reference })
    .where('organisation_id', '=', referral.organisation)
    .where('id', '=', referral.id)
    .execute();
}
