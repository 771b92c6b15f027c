import { h } from 'preact';
import { changePassword } from '#modules/accounts/index.ts';
import { Invalid } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { sessionCookies } from '../cookies.ts';
import { type FieldErrors, fieldErrors } from '../field-errors.ts';
import { passwordTexts } from '../new-password.tsx';
import { changeOf, ownAccount } from './own.ts';
import { PasswordView } from './password.view.tsx';
import { texts } from './texts.ts';

/** `/account/password`: a new password, with the rules of one's organisations. */
export const showPassword = (visit: Visit): Promise<Reply> => page(visit);

export async function postPassword(visit: Visit): Promise<Reply> {
  await ownAccount(visit);
  const form = await visit.form();
  try {
    const changed = await changePassword(visit.runtime, {
      ...{ ...changeOf(visit, form), session: visit.identity!.session },
      ...{ password: form.get('password'), passwordAgain: form.get('passwordAgain') },
    });
    const notice = visit.words(texts)('password.changed');
    return visit.redirect('/account', { cookies: sessionCookies(changed), notice });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, fieldErrors(visit, error.problems));
    throw error;
  }
}

async function page(visit: Visit, errors?: FieldErrors): Promise<Reply> {
  const { policy, username, hasPasskey } = await ownAccount(visit);
  const t = visit.words(texts);
  const body = h(PasswordView, {
    ...{ t, passwordWords: visit.words(passwordTexts), csrf: visit.csrf, policy, username },
    passkey: hasPasskey,
    ...(errors ? { errors } : {}),
  });
  const title = t('password.change');
  return visit.page({ title, error: Boolean(errors), backLink: '/account', body }, { status: errors ? 422 : 200 });
}
