import type { Reply, Visit } from '#faces/visit.ts';
import { linkedSignIns, readAccount, unlinkSignIn } from '#modules/accounts/index.ts';
import { ask, Invalid, NotVisible, type Problem, perform } from '#platform/operation/index.ts';
import { formErrors } from '../form-errors.ts';
import { ReasonForm } from '../reason-form.view.tsx';
import { texts } from './texts.ts';

const accountOf = (visit: Visit): string => `/workbench/accounts/${visit.params.id}`;

/** Asks why an account is no longer linked to its organisation's sign-in. */
export const askUnlinking = (visit: Visit): Promise<Reply> => page(visit, '');

/** Removes the link; the owner is mailed. */
export async function doUnlink(visit: Visit): Promise<Reply> {
  const reason = (await visit.form()).get('reason');
  const { id: account, organisation } = visit.params;
  try {
    await perform(visit.runtime, unlinkSignIn, visit.actor, { account, organisation, reason });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, reason, error.problems);
    throw error;
  }
  return visit.redirect(accountOf(visit), { notice: visit.words(texts)('unlinked') });
}

async function page(visit: Visit, reason: string, problems: readonly Problem[] = []): Promise<Reply> {
  const { id: account, organisation } = visit.params;
  const { name } = await ask(visit.runtime, readAccount, visit.actor, { id: account });
  const links = await ask(visit.runtime, linkedSignIns, visit.actor, { account });
  if (!links.some(link => link.organisation === organisation)) throw new NotVisible('linked sign-in');
  const t = visit.words(texts);
  const failed = problems.length > 0;
  const body = ReasonForm({
    ...{ heading: t('unlink.title'), caption: name, lead: t('unlink.lead'), csrf: visit.csrf },
    ...{ action: `${accountOf(visit)}/linked-sign-ins/${organisation}`, label: t('reason'), hint: t('reason.hint') },
    ...{ button: t('unlink.button'), field: 'reason', why: reason },
    ...(failed ? { errors: formErrors(visit, problems) } : {}),
  });
  return visit.page(
    { title: t('unlink.title'), error: failed, current: 'accounts', backLink: accountOf(visit), body },
    failed ? { status: 422 } : {},
  );
}
