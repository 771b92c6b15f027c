import { h } from 'preact';
import { acceptInvitation, linkState } from '#modules/accounts/index.ts';
import { ask, Invalid } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { sessionCookies } from '../cookies.ts';
import { deadLink, howItDied } from '../dead-link.ts';
import { type FieldErrors, fieldErrors } from '../field-errors.ts';
import { passwordTexts } from '../new-password.tsx';
import { InvitationView } from './invitation.view.tsx';
import { texts } from './texts.ts';

/** `/invitation/:token`: somebody invited to the staff chooses a password (ACC.V1). */
export async function showInvitation(visit: Visit): Promise<Reply> {
  return page(visit);
}

export async function postInvitation(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  try {
    const opened = await acceptInvitation(visit.runtime, {
      ...{ token: visit.params.token!, password: form.get('password'), passwordAgain: form.get('passwordAgain') },
      ...{ session: visit.cookies.session, agent: String(visit.headers['user-agent'] ?? '') },
    });
    return visit.redirect('/second-factor', { cookies: sessionCookies(opened) });
  } catch (error) {
    const state = howItDied(error);
    if (state) return deadLink(visit, state, undefined);
    if (error instanceof Invalid) return page(visit, fieldErrors(visit, error.problems));
    throw error;
  }
}

async function page(visit: Visit, errors?: FieldErrors): Promise<Reply> {
  const t = visit.words(texts);
  const token = visit.params.token!;
  const link = await ask(visit.runtime, linkState, visit.actor, { purpose: 'invitation', token });
  if (!link.account) return deadLink(visit, link.state === 'good' ? 'unknown' : link.state, undefined);
  const { username, policy } = link.account;
  const body = h(InvitationView, {
    ...{ t, passwordWords: visit.words(passwordTexts), csrf: visit.csrf, token, username, policy },
    ...(errors ? { errors } : {}),
  });
  return visit.page({ title: t('title'), error: Boolean(errors), body }, { status: errors ? 422 : 200 });
}
