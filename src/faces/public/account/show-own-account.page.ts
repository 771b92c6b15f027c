import { h } from 'preact';
import type { Reply, Visit } from '../../visit.ts';
import { ownAccount } from './own.ts';
import { OwnAccountView } from './show-own-account.view.tsx';
import { texts } from './texts.ts';

/** `/account`: what the service holds of the signed-in account, and what its owner can change. */
export async function showOwnAccount(visit: Visit): Promise<Reply> {
  const own = await ownAccount(visit);
  const t = visit.words(texts);
  return visit.page({ title: t('title'), body: h(OwnAccountView, { t, own }) });
}
