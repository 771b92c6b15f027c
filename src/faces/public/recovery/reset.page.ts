import { h } from 'preact';
import { linkState, resetPassword } from '#modules/accounts/index.ts';
import { ask, Invalid } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { noSession } from '../cookies.ts';
import { deadLink, howItDied } from '../dead-link.ts';
import { type FieldErrors, fieldErrors, toldErrors } from '../field-errors.ts';
import { passwordTexts } from '../new-password.tsx';
import { passkeyOf } from '../passkeys/passkey-of.ts';
import { ResetView } from './reset.view.tsx';
import { texts } from './texts.ts';

/** `/reset/:token`: a new password by a mailed link (ACC.S4). */
export async function showReset(visit: Visit): Promise<Reply> {
  return page(visit);
}

export async function postReset(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const t = visit.words(texts);
  try {
    const answer = await resetPassword(visit.runtime, {
      ...{ token: visit.params.token!, password: form.get('password'), passwordAgain: form.get('passwordAgain') },
      code: form.get('code').slice(0, 100),
      ...(form.get('by') === 'passkey' ? { passkey: passkeyOf(visit, form) } : {}),
    });
    if (answer.outcome === 'done')
      return visit.redirect('/sign-in', {
        cookies: [noSession],
        notice: t(answer.locked ? 'reset.done_locked' : 'reset.done'),
      });
    if (answer.outcome === 'wait')
      return page(visit, toldErrors([{ field: 'code', text: t('reset.wait', { seconds: answer.seconds }) }]));
    if (answer.outcome === 'code_wrong')
      return page(visit, toldErrors([{ field: 'code', text: t('reset.code_wrong') }]));
    const message =
      answer.outcome === 'copied' ? 'passkey_copied' : form.get('passkey') ? 'passkey_wrong' : 'passkey_script';
    return page(visit, fieldErrors(visit, [{ field: 'passkey', message }]));
  } catch (error) {
    const state = howItDied(error);
    if (state) return deadLink(visit, state, '/recover/password');
    if (error instanceof Invalid) return page(visit, fieldErrors(visit, error.problems));
    throw error;
  }
}

async function page(visit: Visit, errors?: FieldErrors): Promise<Reply> {
  const t = visit.words(texts);
  const token = visit.params.token!;
  const link = await ask(visit.runtime, linkState, visit.actor, { purpose: 'reset', token });
  if (!link.account) return deadLink(visit, link.state === 'good' ? 'unknown' : link.state, '/recover/password');
  const { username, locked, policy, unlocksBy } = link.account;
  const body = h(ResetView, {
    ...{ t, passwordWords: visit.words(passwordTexts), csrf: visit.csrf, token, username, policy, locked },
    ...{ unlocksBy, ...(errors ? { errors } : {}) },
  });
  return visit.page({ title: t('reset.title'), error: Boolean(errors), body }, { status: errors ? 422 : 200 });
}
