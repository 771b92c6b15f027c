import { h } from 'preact';
import type { SignOnAnswer } from '#modules/accounts/index.ts';
import type { Reply, SetCookie, Visit } from '../../visit.ts';
import { withNext } from '../home.ts';
import { RefusedView } from './sign-on.view.tsx';
import { texts } from './texts.ts';

type Refused = Omit<Extract<SignOnAnswer, { outcome: 'refused' }>, 'outcome'>;
type Why = Refused['why'];

/** What helps, in this order. `again` begins anew; `password` only where our own ways in are on. */
type Way = 'again' | 'password' | 'register' | 'activation';

const ways: Record<Why, readonly Way[]> = {
  stale: ['again', 'password'],
  cancelled: ['again', 'password'],
  away: ['again', 'password'],
  not_accepted: ['again', 'password'],
  email_unverified: ['password'],
  email_domain: ['password'],
  no_account: ['register'],
  pending: ['activation'],
  dormant: ['activation'],
  disabled: [],
  linked_elsewhere: ['password'],
  factor_first: ['password'],
};

/** Why nobody was signed in, in words, and what helps. */
export function refusedPage(visit: Visit, refused: Refused, cookies: SetCookie[] = []): Reply {
  const t = visit.words(texts);
  const { why, passwords, organisation, next } = refused;
  const hrefs: Record<Way, string> = {
    again: withNext(organisation ? `/sign-in/organisation/${organisation}` : '/sign-in/organisation', next),
    ...{ password: withNext('/sign-in', next), register: '/register', activation: '/activation' },
  };
  const offered = ways[why].filter(way => way !== 'password' || passwords);
  const body = h(RefusedView, {
    ...{ heading: t('refused.title'), why: t(`refused.${why}`), more: t(`refused.${why}.more`) },
    ways: offered.map(way => ({ href: hrefs[way], text: t(`way.${way}`) })),
  });
  return visit.page({ title: t('refused.title'), body }, { status: why === 'away' ? 424 : 403, cookies });
}
