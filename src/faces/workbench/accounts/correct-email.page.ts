import type { Reply, Visit } from '#faces/visit.ts';
import { correctEmail, readAccount } from '#modules/accounts/index.ts';
import { ask, Invalid, type Problem, perform, WrongState } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { CorrectEmail } from './correct-email.view.tsx';
import { accountPlace } from './list-place.ts';
import { texts } from './texts.ts';

/** Asks for the right address of an account that waits to be activated (ACC.R7). */
export const askCorrection = (visit: Visit): Promise<Reply> => page(visit, {});

/** Corrects it and sends a fresh activation link. */
export async function doCorrect(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { email: form.get('email'), reason: form.get('reason') };
  try {
    await perform(visit.runtime, correctEmail, visit.actor, { account: visit.params.id, ...typed });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    throw error;
  }
  const notice = visit.words(texts)('corrected');
  return visit.redirect(`${accountPlace.root}/${visit.params.id}`, { notice });
}

async function page(
  visit: Visit,
  { email, reason = '' }: { email?: string; reason?: string },
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const account = await ask(visit.runtime, readAccount, visit.actor, { id: visit.params.id });
  if (account.state !== 'pending' || account.kind !== 'employer') throw new WrongState('account.not_pending');
  const t = visit.words(texts);
  const own = `${accountPlace.root}/${account.id}`;
  const failed = problems.length > 0;
  const body = CorrectEmail({
    ...{ t, csrf: visit.csrf, name: account.name, action: `${own}/email`, email: email ?? account.email, reason },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  return visit.page(
    { title: t('correct.title'), error: failed, current: 'accounts', backLink: own, body },
    failed ? { status: 422 } : {},
  );
}
