import { h } from 'preact';
import { type SignInAnswer, signIn } from '#modules/accounts/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { sessionCookies } from '../cookies.ts';
import { evenly } from '../evenly.ts';
import { toldErrors } from '../field-errors.ts';
import { homeOf, withNext } from '../home.ts';
import { localPath } from '../local-path.ts';
import { type SignInProps, SignInView, WelcomeView } from './sign-in.view.tsx';
import { texts } from './texts.ts';

/** `/`: what this is, and the way in; somebody signed in goes to their face. */
export async function showWelcome(visit: Visit): Promise<Reply> {
  if (visit.identity) return visit.redirect(homeOf(visit.identity));
  const t = visit.words(texts);
  return visit.page({ title: t('welcome.title'), body: h(WelcomeView, { t, csrf: visit.csrf, next: '' }) });
}

export async function showSignIn(visit: Visit): Promise<Reply> {
  const next = localPath(visit.query.get('next'));
  if (visit.identity)
    return visit.redirect(
      visit.identity.needsSecondFactor ? withNext('/second-factor', next) : next || homeOf(visit.identity),
    );
  return signInPage(visit, { next });
}

export async function postSignIn(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const t = visit.words(texts);
  const next = localPath(form.get('next'));
  const name = form.get('name').trim();
  const password = form.get('password');
  const missing = [
    ...(name ? [] : [{ field: 'name', text: t('name_missing') }]),
    ...(password ? [] : [{ field: 'password', text: t('password_missing') }]),
  ];
  if (missing.length) return signInPage(visit, { next, name, errors: toldErrors(missing) }, 422);
  const given = {
    ...{ name, password, device: visit.cookies.device, session: visit.cookies.session },
    ...{ agent: String(visit.headers['user-agent'] ?? ''), scripted: form.get('scripted') === '1' },
  };
  const answer = await evenly(leastMs, () => signIn(visit.runtime, given), isWrong);
  return reply(visit, answer, { next, name });
}

/** Longer than comparing and recording take: what is written down of a known account makes a wrong answer no slower (ACC.S2). */
const leastMs = 400;
const isWrong = ({ outcome }: SignInAnswer): boolean => outcome === 'wrong';

function reply(visit: Visit, answer: SignInAnswer, { next, name }: { next: string; name: string }): Reply {
  const t = visit.words(texts);
  switch (answer.outcome) {
    case 'wrong': {
      const errors = toldErrors([{ field: 'name', text: t('wrong') }]);
      return signInPage(visit, { next, name, errors, explainLock: true }, 422);
    }
    case 'wait': {
      const errors = toldErrors([{ field: 'name', text: t('wait', { seconds: answer.seconds }) }]);
      return signInPage(visit, { next, name, errors, explainLock: true }, 429, {
        'retry-after': String(answer.seconds),
      });
    }
    case 'pending':
      return visit.redirect('/activation?from=sign-in');
    case 'signed_in': {
      const cookies = sessionCookies(answer);
      if (answer.secondFactor === 'give') return visit.redirect(withNext('/sign-in/code', next), { cookies });
      if (answer.secondFactor === 'enrol') return visit.redirect(withNext('/second-factor', next), { cookies });
      return visit.redirect(next || '/', { cookies });
    }
  }
}

/** The page itself, with what was typed and what is wrong. */
export function signInPage(
  visit: Visit,
  shown: Omit<SignInProps, 't' | 'csrf'>,
  status = 200,
  headers: Record<string, string> = {},
): Reply {
  const t = visit.words(texts);
  const body = h(SignInView, { t, csrf: visit.csrf, ...shown });
  return visit.page({ title: t('title'), error: Boolean(shown.errors), body }, { status, headers });
}
