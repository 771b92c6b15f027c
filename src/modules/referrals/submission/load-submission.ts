import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Organisation, organisationOf } from '#modules/organisations/index.ts';
import type { Decision, EmployerActor, Scope } from '#platform/operation/index.ts';
import { type Editable, loadEditable } from '../drafts/load-editable.ts';
import { canonical, type WorkingCopy } from '../drafts/working-copy.ts';
import { type Act, mayReferrer } from '../policy.ts';
import type { ReferralsTables } from '../tables.ts';

/** What every sending of a referral is given. */
export const sendingInput = z.object({
  referral: z.uuid(),
  /** Of the page that was shown: the same key sends the same thing once (REF.L3). */
  key: z.uuid(),
  /** `digestOf` the answers the person checked. */
  seen: z.string().length(64),
  reason: z.string().max(2_000).default(''),
});
export type Sending = z.infer<typeof sendingInput>;

/** A referral about to become a version, and the version this key made before, if it did. */
export interface Submission extends Editable {
  organisation: Organisation;
  hash: Buffer;
  repeated?: { referral: string; version: number; same: boolean };
}

/** Names what a person saw on check-your-answers; another digest means that something was changed since. */
export const digestOf = (answers: WorkingCopy['answers']): string =>
  createHash('sha256').update(canonical(answers)).digest('hex');

export async function loadSubmission(scope: Scope<EmployerActor>, input: Sending): Promise<Submission | undefined> {
  const editable = await loadEditable(scope, input.referral);
  if (!editable) return undefined;
  const hash = createHash('sha256')
    .update(canonical({ ...input, key: '' }))
    .digest();
  const before = await scope.tx
    .withTables<ReferralsTables>()
    .selectFrom('referrals.versions')
    .select(['referral_id', 'version', 'submission_hash'])
    .where('organisation_id', '=', scope.actor.organisation)
    .where('submission_key', '=', input.key)
    .executeTakeFirst();
  const repeated = before && {
    referral: before.referral_id,
    version: before.version,
    same: before.referral_id === input.referral && before.submission_hash.equals(hash),
  };
  return {
    ...editable,
    organisation: await organisationOf(scope.tx, scope.actor.organisation),
    hash,
    ...(repeated ? { repeated } : {}),
  };
}

/**
 * May it be sent? A repetition of what was sent is answered like the first time, in whatever state it is now; the same
 * key for anything else is refused, and so is what the person did not see.
 */
export function maySend(actor: EmployerActor, act: Act, submission: Submission, { seen }: Sending): Decision {
  const { repeated, referral, copy, organisation } = submission;
  if (repeated) return repeated.same ? undefined : { wrongState: 'submission.key_reused' };
  const decision = mayReferrer(actor, act, referral.state);
  if (decision) return decision;
  if (organisation.features.approval) return { refuse: 'refer.approval' };
  return seen === digestOf(copy.answers) ? undefined : { wrongState: 'submission.changed' };
}
