import { h } from 'preact';
import { answerSecondFactor, secondFactorState, sendCode } from '#modules/accounts/index.ts';
import { ask, type Problem, perform } from '#platform/operation/index.ts';
import type { FormFields, Reply, Visit } from '../../visit.ts';
import { noSession, sessionCookies } from '../cookies.ts';
import { fieldErrors } from '../field-errors.ts';
import { withNext } from '../home.ts';
import { localPath } from '../local-path.ts';
import { passkeyOf } from '../passkeys/passkey-of.ts';
import { factorTexts } from '../second-factor/factor-texts.ts';
import { SignInCodeView } from './sign-in-code.view.tsx';
import { texts } from './texts.ts';

/** `/sign-in/code`: the second factor of a session that gave its password. */
export async function showSignInCode(visit: Visit): Promise<Reply> {
  const next = localPath(visit.query.get('next'));
  const { hasFactor, needsSecondFactor } = visit.identity!;
  if (!needsSecondFactor) return visit.redirect(next || '/');
  return hasFactor ? page(visit, next) : visit.redirect(withNext('/second-factor', next));
}

export async function postSignInCode(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const next = localPath(form.get('next'));
  const { account, session, hasFactor, needsSecondFactor } = visit.identity!;
  if (!needsSecondFactor) return visit.redirect(next || '/');
  if (!hasFactor) return visit.redirect(withNext('/second-factor', next));
  if (form.get('by') === 'mail') {
    const asked = { account: account.id, session, for: 'sign_in' };
    return page(visit, next, { mailed: await perform(visit.runtime, sendCode, visit.actor, asked) });
  }
  return answer(visit, form, next);
}

async function answer(visit: Visit, form: FormFields, next: string): Promise<Reply> {
  const { account, session } = visit.identity!;
  const code = form.get('code').trim().slice(0, 100);
  const passkey = form.get('by') === 'passkey' ? passkeyOf(visit, form) : undefined;
  if (!passkey && !code) return page(visit, next, { problem: { field: 'code', message: 'code_missing_factor' } });
  const given = { account: account.id, session, code, passkey, device: visit.cookies.device };
  const answered = await perform(visit.runtime, answerSecondFactor, visit.actor, given);
  const t = visit.words(texts);
  switch (answered.outcome) {
    case 'right':
      return visit.redirect(next || '/', {
        cookies: sessionCookies(answered),
        ...(answered.by === 'recovery_code' ? { notice: t('code.recovery_used') } : {}),
      });
    case 'wait': {
      const values = { seconds: answered.seconds };
      return page(visit, next, { problem: { field: 'code', message: 'code_too_soon', values }, status: 429 });
    }
    case 'copied':
      return page(visit, next, { problem: { field: 'passkey', message: 'passkey_copied' } });
    case 'ended':
      return visit.redirect(withNext('/sign-in', next), { cookies: [noSession], notice: t('code.ended') });
    case 'wrong':
      return page(visit, next, { problem: wrong(passkey) });
  }
}

function wrong(passkey: { text: string } | undefined): Problem {
  if (!passkey) return { field: 'code', message: 'code_wrong_factor' };
  return { field: 'passkey', message: passkey.text ? 'passkey_wrong' : 'passkey_script' };
}

interface Shown {
  problem?: Problem;
  status?: number;
  mailed?: { sent: boolean };
}

async function page(visit: Visit, next: string, { problem, status, mailed }: Shown = {}): Promise<Reply> {
  const t = visit.words(texts);
  const state = await ask(visit.runtime, secondFactorState, visit.actor, {
    account: visit.identity!.account.id,
    session: visit.identity!.session,
  });
  const errors = problem && fieldErrors(visit, [problem]);
  const factor = { t: visit.words(factorTexts), state, errors, mailed };
  const body = h(SignInCodeView, { t, csrf: visit.csrf, next, factor });
  const title = t('code.title');
  return visit.page({ title, error: Boolean(errors), body }, { status: status ?? (problem ? 422 : 200) });
}
