import { h } from 'preact';
import { isConfirmed } from '#modules/accounts/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { localPath } from '../local-path.ts';
import { confirmationPage, takeConfirmation } from './ask-confirmation.ts';
import { ConfirmedView, ownAddress } from './confirmation.view.tsx';
import { texts } from './texts.ts';

const asking = (next: string) => ({ action: ownAddress, kept: next ? ([['next', next]] as const) : [] });

/** `/confirmation`: shows that it is them, and goes on to a page that asks for it. */
export async function showConfirmation(visit: Visit): Promise<Reply> {
  const next = localPath(visit.query.get('next'));
  return isConfirmed(visit.identity!, visit.now) ? visit.redirect(next || '/') : confirmationPage(visit, asking(next));
}

export async function postConfirmation(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const next = localPath(form.get('next'));
  const taken = await takeConfirmation(visit, form, asking(next));
  if ('reply' in taken) return taken.reply;
  const [path = '', query] = next.split('?');
  if (!path.endsWith('/export')) return visit.redirect(next || '/', taken);
  const t = visit.words(texts);
  const list = path.slice(0, -'/export'.length) + (query ? `?${query}` : '');
  return visit.page({ title: t('confirmed'), body: h(ConfirmedView, { t, file: next, list }) }, taken);
}
