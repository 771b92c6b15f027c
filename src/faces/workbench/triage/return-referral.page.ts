import type { Reply, Visit } from '#faces/visit.ts';
import { mayTriage } from '#modules/cases/index.ts';
import { readTriage, returnReferral } from '#modules/referrals/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { onlyIf } from '../only-if.ts';
import { staffOf } from '../staff-of.ts';
import { ReturnReferral } from './return-referral.view.tsx';
import { texts } from './texts.ts';

/** Asks what is missing. */
export async function askReturn(visit: Visit): Promise<Reply> {
  return page(visit);
}

/** Asks the referrer for it. */
export async function doReturn(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { text: form.get('text'), version: form.get('version') };
  try {
    const input = { case: visit.params.id, version: Number(typed.version) || undefined, text: typed.text };
    await perform(visit.runtime, returnReferral, visit.actor, input);
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    throw error;
  }
  return visit.redirect('/workbench/triage', { notice: visit.words(texts)('returned.notice') });
}

async function page(
  visit: Visit,
  given?: { text: string; version: string },
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const { locale, csrf } = visit;
  const reading = await ask(visit.runtime, readTriage, visit.actor, { case: visit.params.id, locale });
  onlyIf(mayTriage(staffOf(visit), reading.case));
  const typed = given ?? { text: '', version: String(reading.read.version) };
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const body = ReturnReferral({
    ...{ t, csrf, seen: reading.case, typed },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  const backLink = `/workbench/triage/${reading.case.id}`;
  return visit.page(
    { title: t('return.title'), error: failed, backLink, current: 'triage', body },
    failed ? { status: 422 } : {},
  );
}
