import { h } from 'preact';
import { activate, activateWithPassword, linkState } from '#modules/accounts/index.ts';
import { ask, Invalid, perform } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { deadLink, howItDied } from '../dead-link.ts';
import { type FieldErrors, fieldErrors } from '../field-errors.ts';
import { passwordTexts } from '../new-password.tsx';
import { ActivateView } from './activate.view.tsx';
import { SentView } from './sent.view.tsx';
import { texts } from './texts.ts';

export async function showSent(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  return visit.page({ title: t('sent.title'), body: h(SentView, { t }) });
}

/** `/activate/:token`: a button, because opening a link changes nothing (ALL.13). */
export const showActivate = (visit: Visit): Promise<Reply> => page(visit);

async function page(visit: Visit, errors?: FieldErrors): Promise<Reply> {
  const t = visit.words(texts);
  const token = visit.params.token!;
  const link = await ask(visit.runtime, linkState, visit.actor, { purpose: 'activation', token });
  if (!link.account) return deadLink(visit, link.state === 'good' ? 'unknown' : link.state, '/activation');
  const { username, needsPassword, policy } = link.account;
  const body = h(ActivateView, {
    ...{ t, csrf: visit.csrf, token, username },
    ...(needsPassword ? { first: { passwordWords: visit.words(passwordTexts), policy } } : {}),
    ...(errors ? { errors } : {}),
  });
  return visit.page({ title: t('activate.title'), error: Boolean(errors), body }, { status: errors ? 422 : 200 });
}

export async function postActivate(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const token = visit.params.token!;
  try {
    // Only the form of an account that was made for its owner asks for a password (ACC.U6).
    if (form.has('password'))
      await activateWithPassword(visit.runtime, {
        ...{ token, password: form.get('password'), passwordAgain: form.get('passwordAgain') },
      });
    else await perform(visit.runtime, activate, visit.actor, { token });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, fieldErrors(visit, error.problems));
    const state = howItDied(error);
    if (!state) throw error;
    return deadLink(visit, state, '/activation');
  }
  return visit.redirect('/sign-in', { notice: visit.words(texts)('activated') });
}
