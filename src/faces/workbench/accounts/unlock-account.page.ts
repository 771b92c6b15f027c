import type { Reply, Visit } from '#faces/visit.ts';
import { readAccount, unlockAccount } from '#modules/accounts/index.ts';
import { ask, Invalid, type Problem, perform, WrongState } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { ReasonForm } from '../reason-form.view.tsx';
import { accountPlace } from './list-place.ts';
import { texts } from './texts.ts';

/** Asks why a locked account is unlocked (ACC.S2). */
export const askUnlocking = (visit: Visit): Promise<Reply> => page(visit, '');

/** Unlocks it; its owner is mailed. */
export async function doUnlock(visit: Visit): Promise<Reply> {
  const reason = (await visit.form()).get('reason');
  try {
    await perform(visit.runtime, unlockAccount, visit.actor, { account: visit.params.id, reason });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, reason, error.problems);
    throw error;
  }
  const notice = visit.words(texts)('unlocked');
  return visit.redirect(`${accountPlace.root}/${visit.params.id}`, { notice });
}

async function page(visit: Visit, reason: string, problems: readonly Problem[] = []): Promise<Reply> {
  const account = await ask(visit.runtime, readAccount, visit.actor, { id: visit.params.id });
  if (account.state !== 'locked') throw new WrongState('account.not_locked');
  const t = visit.words(texts);
  const own = `${accountPlace.root}/${account.id}`;
  const failed = problems.length > 0;
  const body = ReasonForm({
    ...{ heading: t('unlock.title'), caption: account.name, lead: t('unlock.lead'), csrf: visit.csrf },
    ...{ action: `${own}/unlocking`, label: t('unlock.why'), hint: t('why.hint'), button: t('unlock') },
    ...{ field: 'reason', why: reason },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  return visit.page(
    { title: t('unlock.title'), error: failed, current: 'accounts', backLink: own, body },
    failed ? { status: 422 } : {},
  );
}
