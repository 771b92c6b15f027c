import { h } from 'preact';
import { answerSecondFactor, secondFactorState } from '#modules/accounts/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { noSession, sessionCookies } from '../cookies.ts';
import { type FieldErrors, toldErrors } from '../field-errors.ts';
import { withNext } from '../home.ts';
import { localPath } from '../local-path.ts';
import { SignInCodeView } from './sign-in-code.view.tsx';
import { texts } from './texts.ts';

/** `/sign-in/code`: the second factor of a session that gave its password. */
export async function showSignInCode(visit: Visit): Promise<Reply> {
  const next = localPath(visit.query.get('next'));
  const { account, strength } = visit.identity!;
  if (strength === 'two_factor') return visit.redirect(next || '/');
  const state = await ask(visit.runtime, secondFactorState, visit.actor, { account: account.id });
  if (!state.hasAuthenticator) return visit.redirect(withNext('/second-factor', next));
  return page(visit, next);
}

export async function postSignInCode(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const t = visit.words(texts);
  const next = localPath(form.get('next'));
  const code = form.get('code').trim();
  const { account, session, strength } = visit.identity!;
  if (strength === 'two_factor') return visit.redirect(next || '/');
  if (!code) return page(visit, next, t('code.missing'));
  const answer = await perform(visit.runtime, answerSecondFactor, visit.actor, {
    ...{ account: account.id, session, code: code.slice(0, 100), device: visit.cookies.device },
  });
  switch (answer.outcome) {
    case 'right':
      return visit.redirect(next || '/', {
        cookies: sessionCookies(answer),
        ...(answer.by === 'recovery_code' ? { notice: t('code.recovery_used') } : {}),
      });
    case 'wrong':
      return page(visit, next, t('code.wrong'));
    case 'wait':
      return page(visit, next, t('wait', { seconds: answer.seconds }), 429);
    case 'ended':
      return visit.redirect(withNext('/sign-in', next), { cookies: [noSession], notice: t('code.ended') });
  }
}

function page(visit: Visit, next: string, problem?: string, status = problem ? 422 : 200): Reply {
  const t = visit.words(texts);
  const errors: FieldErrors | undefined = problem ? toldErrors([{ field: 'code', text: problem }]) : undefined;
  const body = h(SignInCodeView, { t, csrf: visit.csrf, next, ...(errors ? { errors } : {}) });
  return visit.page({ title: t('code.title'), error: Boolean(errors), body }, { status });
}
