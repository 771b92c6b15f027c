import { h } from 'preact';
import { listFactors } from '#modules/accounts/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format-date.ts';
import { ask } from '#platform/operation/index.ts';
import { keepsAccount } from '../../../access.ts';
import type { Reply, Visit } from '../../../visit.ts';
import { FactorsView } from './factors.view.tsx';
import { texts } from './texts.ts';

/** `/account/factors`: what somebody shows besides their password; for everybody signed in, whatever else they may change (ACC.M1). */
export async function showFactors(visit: Visit): Promise<Reply> {
  const factors = await ask(visit.runtime, listFactors, visit.actor, { account: visit.identity!.account.id });
  const t = visit.words(texts);
  const { locale, zone } = visit;
  const body = h(FactorsView, {
    ...{ t, factors },
    when: (at: Date) => formatDateTime(at, locale, zone),
    day: (at: Date) => formatDate(dayOf(at, zone), locale),
  });
  const back = keepsAccount(visit.identity!) ? { backLink: '/account' } : {};
  return visit.page({ title: t('title'), ...back, body });
}
