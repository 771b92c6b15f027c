import { hiddenOf, referrerOf } from '#faces/employer/referrals/referrer.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { readRequestCode, rotateRequestCode } from '#modules/shared-services/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { WarningText } from '#ui/warning-text.tsx';
import type { FieldErrors } from '../../public/field-errors.ts';
import { addresses } from './addresses.ts';
import { errorsOf } from './decide.page.tsx';
import { ReasonFields, RequestForm } from './request-form.view.tsx';
import { texts } from './texts.ts';

/** Asks why a new request code is made. */
export const askRotation = (visit: Visit): Promise<Reply> => page(visit, '');

/** Makes it; the one before ends. */
export async function doRotate(visit: Visit): Promise<Reply> {
  const reason = (await visit.form()).get('reason');
  const given = { organisation: referrerOf(visit).organisation, reason };
  const errors = await errorsOf(visit, () => perform(visit.runtime, rotateRequestCode, visit.actor, given));
  if (errors) return page(visit, reason, errors);
  return visit.redirect(addresses.requests, { notice: visit.words(texts)('code.done') });
}

async function page(visit: Visit, reason: string, errors?: FieldErrors): Promise<Reply> {
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
    { title, error: Boolean(errors), current: 'services', backLink: addresses.requests, body },
    { status: errors ? 422 : 200 },
  );
}
