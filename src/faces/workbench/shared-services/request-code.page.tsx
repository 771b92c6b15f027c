import type { Reply, Visit } from '#faces/visit.ts';
import { readRequestCode, rotateRequestCode } from '#modules/shared-services/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { ReasonForm } from '../reason-form.view.tsx';
import { texts } from './texts.ts';

/** The request code of an organisation, and why a new one is made. */
export const askRotation = (visit: Visit): Promise<Reply> => page(visit, '');

/** Makes it; the one before ends. */
export async function doRotate(visit: Visit): Promise<Reply> {
  const reason = (await visit.form()).get('reason');
  const organisation = visit.params.id!;
  try {
    await perform(visit.runtime, rotateRequestCode, visit.actor, { organisation, reason });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, reason, error.problems);
    throw error;
  }
  const notice = visit.words(texts)('done');
  return visit.redirect(`/workbench/organisations/${organisation}/request-code`, { notice });
}

async function page(visit: Visit, reason: string, problems: readonly Problem[] = []): Promise<Reply> {
  const held = await ask(visit.runtime, readRequestCode, visit.actor, { organisation: visit.params.id });
  const t = visit.words(texts);
  const own = `/workbench/organisations/${held.organisation}`;
  const failed = problems.length > 0;
  const when = held.changedAt && formatDateTime(held.changedAt, visit.locale, visit.zone);
  const body = ReasonForm({
    ...{ heading: t('title'), caption: held.name, csrf: visit.csrf, action: `${own}/request-code` },
    lead: held.code ? t('now', { code: held.code, when: when ?? '' }) : t('none'),
    ...{ label: t('why'), hint: t(held.code ? 'hint.rotate' : 'hint.make') },
    ...{ button: t(held.code ? 'rotate' : 'make'), field: 'reason', why: reason },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  return visit.page(
    { title: t('title'), error: failed, current: 'organisations', backLink: own, body },
    failed ? { status: 422 } : {},
  );
}
