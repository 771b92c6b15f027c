import { h } from 'preact';
import { beginAuthenticator, enrolAuthenticator, secondFactorState } from '#modules/accounts/index.ts';
import { ask, Invalid, perform } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { sessionCookies } from '../cookies.ts';
import { type FieldErrors, fieldErrors, toldErrors } from '../field-errors.ts';
import { withNext } from '../home.ts';
import { localPath } from '../local-path.ts';
import { CodesView, DoneView, ScanView, StartView } from './second-factor.view.tsx';
import { texts } from './texts.ts';

/** `/second-factor`: sets up the authenticator; whoever has one is sent to give its code. */
export async function showSecondFactor(visit: Visit): Promise<Reply> {
  return page(visit, localPath(visit.query.get('next')));
}

export async function postSecondFactor(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const next = localPath(form.get('next'));
  const { account, session } = visit.identity!;
  if (form.get('do') === 'begin') {
    await perform(visit.runtime, beginAuthenticator, visit.actor, { account: account.id, session });
    return visit.redirect(withNext('/second-factor', next));
  }
  const code = form.get('code').trim();
  const t = visit.words(texts);
  if (!code) return page(visit, next, toldErrors([{ field: 'code', text: t('code.missing') }]));
  try {
    const enrolled = await perform(visit.runtime, enrolAuthenticator, visit.actor, {
      ...{ account: account.id, session, code: code.slice(0, 100), device: visit.cookies.device },
    });
    const body = h(CodesView, { t, codes: enrolled.codes, go: next || '/' });
    return visit.page({ title: t('codes.title'), body }, { cookies: sessionCookies(enrolled) });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, next, fieldErrors(visit, error.problems));
    throw error;
  }
}

async function page(visit: Visit, next: string, errors?: FieldErrors): Promise<Reply> {
  const t = visit.words(texts);
  const { account, strength } = visit.identity!;
  const state = await ask(visit.runtime, secondFactorState, visit.actor, { account: account.id });
  if (state.hasAuthenticator && strength !== 'two_factor') return visit.redirect(withNext('/sign-in/code', next));
  const shared = { t, csrf: visit.csrf, next };
  if (state.hasAuthenticator)
    return visit.page({ title: t('done.title'), body: h(DoneView, { t, left: state.recoveryCodes }) });
  const body = state.begun
    ? h(ScanView, { ...shared, begun: state.begun, ...(errors ? { errors } : {}) })
    : h(StartView, { ...shared, required: state.required });
  return visit.page({ title: t('title'), error: Boolean(errors), body }, { status: errors ? 422 : 200 });
}
