import { h } from 'preact';
import { listFactors, renewRecoveryCodes } from '#modules/accounts/index.ts';
import { ask, Invalid, WrongState } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { type FieldErrors, fieldErrors } from '../field-errors.ts';
import { CodesView } from '../second-factor/second-factor.view.tsx';
import { texts as factorTexts } from '../second-factor/texts.ts';
import { changeOf } from './own.ts';
import { RecoveryCodesView } from './recovery-codes.view.tsx';
import { texts } from './texts.ts';

/** `/account/recovery-codes`: ten new ones, for somebody with a second factor. */
export const showRecoveryCodes = (visit: Visit): Promise<Reply> => page(visit);

export async function postRecoveryCodes(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  try {
    const codes = await renewRecoveryCodes(visit.runtime, changeOf(visit, form));
    const t = visit.words(factorTexts);
    return visit.page({ title: t('codes.title'), body: h(CodesView, { t, codes, go: '/account/factors' }) });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, fieldErrors(visit, error.problems));
    throw error;
  }
}

async function page(visit: Visit, errors?: FieldErrors): Promise<Reply> {
  const factors = await ask(visit.runtime, listFactors, visit.actor, { account: visit.identity!.account.id });
  if (!factors.some) throw new WrongState('factor.not_begun');
  const t = visit.words(texts);
  const passkey = factors.passkeys.length > 0;
  const body = h(RecoveryCodesView, { t, csrf: visit.csrf, passkey, ...(errors ? { errors } : {}) });
  const title = t('codes.renew');
  return visit.page(
    { title, error: Boolean(errors), backLink: '/account/factors', body },
    { status: errors ? 422 : 200 },
  );
}
