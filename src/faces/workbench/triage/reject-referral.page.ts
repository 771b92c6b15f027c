import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import { mayTriage } from '#modules/cases/index.ts';
import { readTriage, rejectReferral } from '#modules/referrals/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { onlyIf } from '../only-if.ts';
import { staffOf } from '../staff-of.ts';
import { RejectReferral, type TypedRejection } from './reject-referral.view.tsx';
import { texts } from './texts.ts';

/** Asks why. */
export async function askRejection(visit: Visit): Promise<Reply> {
  return page(visit);
}

/** Rejects; the referral is with its author again. */
export async function doReject(visit: Visit): Promise<Reply> {
  const typed = typedRejection(await visit.form());
  try {
    const { reason, text, suggestedForm } = typed;
    const version = Number(typed.version) || undefined;
    const input = { case: visit.params.id, version, reason, text, suggestedForm };
    await perform(visit.runtime, rejectReferral, visit.actor, input);
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    throw error;
  }
  return visit.redirect('/workbench/triage', { notice: visit.words(texts)('rejected.notice') });
}

const typedRejection = (form: FormFields): TypedRejection => ({
  reason: form.get('reason'),
  text: form.get('text'),
  suggestedForm: form.get('suggestedForm'),
  version: form.get('version'),
});

async function page(visit: Visit, given?: TypedRejection, problems: readonly Problem[] = []): Promise<Reply> {
  const { locale, csrf } = visit;
  const reading = await ask(visit.runtime, readTriage, visit.actor, { case: visit.params.id, locale });
  onlyIf(mayTriage(staffOf(visit), reading.case));
  const typed = given ?? { reason: '', text: '', suggestedForm: '', version: String(reading.read.version) };
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const body = RejectReferral({
    ...{ t, locale, csrf, reading, typed },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  const backLink = `/workbench/triage/${reading.case.id}`;
  return visit.page(
    { title: t('reject.title'), error: failed, backLink, current: 'triage', body },
    failed ? { status: 422 } : {},
  );
}
