import { h } from 'preact';
import { activate, linkState } from '#modules/accounts/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { deadLink, howItDied } from '../dead-link.ts';
import { ActivateView } from './activate.view.tsx';
import { SentView } from './sent.view.tsx';
import { texts } from './texts.ts';

export async function showSent(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  return visit.page({ title: t('sent.title'), body: h(SentView, { t }) });
}

/** `/activate/:token`: a button, because opening a link changes nothing (ALL.13). */
export async function showActivate(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const token = visit.params.token!;
  const link = await ask(visit.runtime, linkState, visit.actor, { purpose: 'activation', token });
  if (!link.account) return deadLink(visit, link.state === 'good' ? 'unknown' : link.state, '/activation');
  const { username } = link.account;
  return visit.page({ title: t('activate.title'), body: h(ActivateView, { t, csrf: visit.csrf, token, username }) });
}

export async function postActivate(visit: Visit): Promise<Reply> {
  await visit.form();
  try {
    await perform(visit.runtime, activate, visit.actor, { token: visit.params.token! });
  } catch (error) {
    const state = howItDied(error);
    if (!state) throw error;
    return deadLink(visit, state, '/activation');
  }
  return visit.redirect('/sign-in', { notice: visit.words(texts)('activated') });
}
