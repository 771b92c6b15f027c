import type { Reply, Visit } from '#faces/visit.ts';
import { readWording, restoreWording, whenTold } from '#modules/notices/index.ts';
import { ask, Invalid, type Problem, perform, WrongState } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { addressOf, askedWording } from './asked.ts';
import { RestoreWording } from './restore-wording.view.tsx';
import { texts } from './texts.ts';

/** Asks why the organisation's own words are given up. */
export const askRestoration = (visit: Visit): Promise<Reply> => page(visit, '');

/** Says it in our words again. */
export async function doRestore(visit: Visit): Promise<Reply> {
  const asked = askedWording(visit);
  const form = await visit.form();
  const reason = form.get('reason').slice(0, 2_000);
  try {
    const seen = Number(form.get('seen')) || 0;
    await perform(visit.runtime, restoreWording, visit.actor, { ...asked, seen, reason });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, reason, error.problems);
    throw error;
  }
  return visit.redirect(addressOf(asked), { notice: visit.words(texts)('restored') });
}

async function page(visit: Visit, reason: string, problems: readonly Problem[] = []): Promise<Reply> {
  const asked = askedWording(visit);
  const details = await ask(visit.runtime, readWording, visit.actor, asked);
  if (!details.own) throw new WrongState('wording.ours');
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const body = RestoreWording({
    ...{ t, csrf: visit.csrf, details, language: asked.locale, action: `${addressOf(asked)}/restoration`, reason },
    ...{ when: whenTold(details.name, visit.locale), ...(failed ? { errors: formErrors(visit, problems) } : {}) },
  });
  return visit.page(
    { title: t('restore'), error: failed, current: 'organisations', backLink: addressOf(asked), body },
    { status: failed ? 422 : 200 },
  );
}
