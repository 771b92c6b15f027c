import { h } from 'preact';
import { beginAuthenticator, enrolAuthenticator, secondFactorState } from '#modules/accounts/index.ts';
import { ask, Invalid, perform } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { type FieldErrors, fieldErrors, toldErrors } from '../field-errors.ts';
import { withNext } from '../home.ts';
import { localPath } from '../local-path.ts';
import { enrolled } from './enrolled.ts';
import { ChooseView, ScanView } from './second-factor.view.tsx';
import { texts } from './texts.ts';

/** `/second-factor`: chooses one, or sets up the authenticator; whoever has one and did not give it is sent to give it. */
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
    const added = await perform(visit.runtime, enrolAuthenticator, visit.actor, {
      ...{ account: account.id, session, code: code.slice(0, 100), device: visit.cookies.device },
    });
    return enrolled(visit, added, next);
  } catch (error) {
    if (error instanceof Invalid) return page(visit, next, fieldErrors(visit, error.problems));
    throw error;
  }
}

async function page(visit: Visit, next: string, errors?: FieldErrors): Promise<Reply> {
  const t = visit.words(texts);
  const { account, hasFactor, needsSecondFactor } = visit.identity!;
  if (hasFactor && needsSecondFactor) return visit.redirect(withNext('/sign-in/code', next));
  const state = await ask(visit.runtime, secondFactorState, visit.actor, { account: account.id });
  const shared = { t, csrf: visit.csrf, next, state };
  const body = state.begun
    ? h(ScanView, { ...shared, begun: state.begun, ...(errors ? { errors } : {}) })
    : h(ChooseView, { ...shared, needed: needsSecondFactor });
  const backLink = needsSecondFactor ? {} : { backLink: '/account/factors' };
  return visit.page({ title: t('title'), error: Boolean(errors), ...backLink, body }, { status: errors ? 422 : 200 });
}
