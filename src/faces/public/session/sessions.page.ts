import { h } from 'preact';
import { listSessions, signOut } from '#modules/accounts/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { browserName } from '../../browser-name.ts';
import type { Reply, Visit } from '../../visit.ts';
import { noSession } from '../cookies.ts';
import { SessionsView } from './sessions.view.tsx';
import { texts } from './texts.ts';

/** `/sessions`: where somebody is signed in (ACC.S3). */
export async function showSessions(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { account, session } = visit.identity!;
  const open = await ask(visit.runtime, listSessions, visit.actor, { account: account.id });
  const when = (at: Date) => formatDateTime(at, visit.locale, visit.zone);
  const sessions = open.map(({ id, agent, since, lastSeen }) => ({
    ...{ id, since: when(since), lastSeen: when(lastSeen), current: id === session },
    agent: browserName(agent) || t('sessions.unknown'),
  }));
  return visit.page({ title: t('sessions.title'), body: h(SessionsView, { t, csrf: visit.csrf, sessions }) });
}

export async function postEndSession(visit: Visit): Promise<Reply> {
  await visit.form();
  const { account, session } = visit.identity!;
  const id = visit.params.id!;
  await perform(visit.runtime, signOut, visit.actor, { account: account.id, session: id, why: 'ended_by_owner' });
  const notice = visit.words(texts)('sessions.ended');
  return id === session
    ? visit.redirect('/', { cookies: [noSession], notice })
    : visit.redirect('/sessions', { notice });
}
