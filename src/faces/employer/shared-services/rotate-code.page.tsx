import { hiddenOf, referrerOf } from '#faces/employer/referrals/referrer.ts';
import { problemsOf } from '#faces/users/change-user.ts';
import type { FormError } from '#faces/users/user-form.view.tsx';
import type { Reply, Visit } from '#faces/visit.ts';
import { readRequestCode, rotateRequestCode } from '#modules/shared-services/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { WarningText } from '#ui/warning-text.tsx';
import { addresses } from './addresses.ts';
import { ReasonFields, RequestForm } from './request-form.view.tsx';
import { texts } from './texts.ts';

/** Asks why a new request code is made. */
export const askRotation = (visit: Visit): Promise<Reply> => page(visit, '');

/** Makes it; the one before ends. */
export async function doRotate(visit: Visit): Promise<Reply> {
  const reason = (await visit.form()).get('reason');
  const given = { organisation: referrerOf(visit).organisation, reason };
  const errors = await problemsOf(visit, () => perform(visit.runtime, rotateRequestCode, visit.actor, given));
  if (errors.length) return page(visit, reason, errors);
  return visit.redirect(addresses.requests, { notice: visit.words(texts)('code.done') });
}

async function page(visit: Visit, reason: string, errors: readonly FormError[] = []): Promise<Reply> {
  const t = visit.words(texts);
  const { code } = await ask(visit.runtime, readRequestCode, visit.actor, {
    organisation: referrerOf(visit).organisation,
  });
  const title = t(code ? 'code.rotate' : 'code.make');
  const body = (
    <RequestForm
      {...{ t, errors, hidden: hiddenOf(visit), action: addresses.code, title, button: title }}
      before={code ? <WarningText>{t('code.warning')}</WarningText> : <p class="govuk-body">{t('code.what')}</p>}
    >
      <ReasonFields {...{ t, reason, errors }} hint={t('why.hint')} />
    </RequestForm>
  );
  return visit.page(
    { title, error: errors.length > 0, current: 'services', backLink: addresses.requests, body },
    { status: errors.length ? 422 : 200 },
  );
}
