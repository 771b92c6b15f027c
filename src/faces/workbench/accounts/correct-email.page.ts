import type { Reply, Visit } from '#faces/visit.ts';
import { changeEmail, correctEmail, readAccount } from '#modules/accounts/index.ts';
import { ask, Invalid, type Problem, perform, WrongState } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { CorrectEmail } from './correct-email.view.tsx';
import { accountPlace } from './list-place.ts';
import { texts } from './texts.ts';

/** Asks for the right address of an account: corrected while it waits to be activated (ACC.R7), changed after that (ACC.S5). */
export const askCorrection = (visit: Visit): Promise<Reply> => page(visit, {});

/** Corrects it and sends a fresh activation link, or changes it and tells both addresses. */
export async function doCorrect(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { email: form.get('email'), reason: form.get('reason') };
  const { state } = await ask(visit.runtime, readAccount, visit.actor, { id: visit.params.id });
  const way = state === 'pending' ? correctEmail : changeEmail;
  try {
    await perform(visit.runtime, way, visit.actor, { account: visit.params.id, ...typed });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    throw error;
  }
  const notice = visit.words(texts)(state === 'pending' ? 'corrected' : 'address.changed');
  return visit.redirect(`${accountPlace.root}/${visit.params.id}`, { notice });
}

async function page(
  visit: Visit,
  { email, reason = '' }: { email?: string; reason?: string },
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const account = await ask(visit.runtime, readAccount, visit.actor, { id: visit.params.id });
  const pending = account.state === 'pending';
  if (pending && account.kind !== 'employer') throw new WrongState('account.not_activated');
  const t = visit.words(texts);
  const own = `${accountPlace.root}/${account.id}`;
  const failed = problems.length > 0;
  const body = CorrectEmail({
    ...{ t, pending, csrf: visit.csrf, name: account.name, action: `${own}/email`, reason },
    ...{ email: email ?? account.email, staff: account.kind === 'staff' },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  return visit.page(
    { title: t(pending ? 'correct.title' : 'address.title'), error: failed, current: 'accounts', backLink: own, body },
    failed ? { status: 422 } : {},
  );
}
