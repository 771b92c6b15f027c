import { h } from 'preact';
import { renewRecoveryCodes } from '#modules/accounts/index.ts';
import { Invalid, WrongState } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { type FieldErrors, fieldErrors } from '../field-errors.ts';
import { CodesView } from '../second-factor/second-factor.view.tsx';
import { texts as factorTexts } from '../second-factor/texts.ts';
import { changeOf, ownAccount } from './own.ts';
import { RecoveryCodesView } from './recovery-codes.view.tsx';
import { texts } from './texts.ts';

/** `/account/recovery-codes`: ten new ones, for somebody with an authenticator. */
export const showRecoveryCodes = (visit: Visit): Promise<Reply> => page(visit);

export async function postRecoveryCodes(visit: Visit): Promise<Reply> {
  await ownAccount(visit);
  const form = await visit.form();
  try {
    const codes = await renewRecoveryCodes(visit.runtime, changeOf(visit, form));
    const t = visit.words(factorTexts);
    return visit.page({ title: t('codes.title'), body: h(CodesView, { t, codes, go: '/account' }) });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, fieldErrors(visit, error.problems));
    throw error;
  }
}

async function page(visit: Visit, errors?: FieldErrors): Promise<Reply> {
  const { hasAuthenticator } = await ownAccount(visit);
  if (!hasAuthenticator) throw new WrongState('factor.not_begun');
  const t = visit.words(texts);
  const body = h(RecoveryCodesView, { t, csrf: visit.csrf, ...(errors ? { errors } : {}) });
  const title = t('codes.renew');
  return visit.page({ title, error: Boolean(errors), backLink: '/account', body }, { status: errors ? 422 : 200 });
}
