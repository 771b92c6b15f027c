import { h } from 'preact';
import { accountsTexts } from '#modules/accounts/index.ts';
import { WrongState } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../visit.ts';
import { DeadLinkView } from './dead-link.view.tsx';
import { texts } from './registration/texts.ts';

type Dead = 'used' | 'expired' | 'unknown';

/** The page of a mailed link that does nothing any more: 410, why, and what helps. */
export function deadLink(visit: Visit, state: Dead, renew: string | undefined): Reply {
  const t = visit.words(texts);
  const ways = [
    ...(renew ? [{ href: renew, text: t('link.renew') }] : []),
    { href: '/sign-in', text: t('link.sign_in') },
  ];
  const why = visit.words(accountsTexts)(`link.${state}`);
  const body = h(DeadLinkView, { heading: t('link.title'), why, ways });
  return visit.page({ title: t('link.title'), body }, { status: 410 });
}

/** How a link died, of an error that says so. */
export function howItDied(error: unknown): Dead | undefined {
  if (!(error instanceof WrongState)) return undefined;
  return (['used', 'expired', 'unknown'] as const).find(state => error.reason === `link.${state}`);
}
