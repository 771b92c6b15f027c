import { markDocumentsSubmitted } from '#modules/documents/index.ts';
import { checkForm, toResponse } from '#modules/forms/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import { type EmployerActor, Invalid, type Scope, WrongState } from '#platform/operation/index.ts';
import { summaryOf } from '../drafts/working-copy.ts';
import type { ReferralsTables } from '../tables.ts';
import { keepQuestions } from './keep-questions.ts';
import type { Sending, Submission } from './load-submission.ts';
import { factsOf } from './snapshot.ts';

/**
 * Freezes the working copy as the next version: response, documents, questions as rows. Answers its number. The referral
 * is submitted from now on.
 * @throws Invalid with the steps that are not complete; WrongState when the key was used in the same moment
 */
export async function freezeVersion(
  scope: Scope<EmployerActor>,
  { referral, definition, copy, hash }: Submission,
  { key, reason }: Sending,
): Promise<number> {
  const { organisation, id } = referral;
  const { answers } = copy;
  refuseIncomplete(definition, answers, scope.now);
  const version = referral.currentVersion + 1;
  const response = toResponse(definition, answers, scope.now, version === 1 ? 'completed' : 'amended');
  const documents = Object.values(answers.files).map(file => file.documentId);
  await scope.tx
    .withTables<ReferralsTables>()
    .insertInto('referrals.versions')
    .values({
      ...{ organisation_id: organisation, referral_id: id, version },
      ...{ response: JSON.stringify(response), answers: JSON.stringify(answers), form_version: referral.formVersion },
      ...{ document_ids: documents, submitted_by: scope.actor.membership, submitted_at: scope.now },
      ...{ pdf_document_id: null, reason, submission_key: key, submission_hash: hash },
    })
    .execute()
    .catch(keyTaken);
  await markDocumentsSubmitted(scope, { organisation, owner: { kind: 'referral', id } }, documents);
  await keepQuestions(scope, referral, version, factsOf(definition, answers).questions);
  await scope.tx
    .withTables<ReferralsTables>()
    .updateTable('referrals.referrals')
    .set({
      ...{ state: 'submitted', current_version: version, changed_at: scope.now },
      ...{ submitted_at: referral.submittedAt ?? scope.now, deletes_on: null, deletion_told: null },
      ...{ rejected_at: null, rejected_reason: null, rejected_text: null, suggested_form: null },
      ...{ returned_at: null, returned_text: null, ...summaryOf(definition, copy, scope.now) },
    })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
  return version;
}

function refuseIncomplete(definition: Submission['definition'], answers: Submission['copy']['answers'], now: Date) {
  const found = checkForm(definition, answers, { locale: 'en', today: dayOf(now, defaultZone) });
  if (found.length === 0) return;
  throw new Invalid(found.map(({ stepId }) => ({ field: stepId, message: 'submission.incomplete' })));
}

function keyTaken(error: unknown): never {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '23505' && constraint?.includes('submission_key')) throw new WrongState('submission.key_reused');
  throw error;
}
