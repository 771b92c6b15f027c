import { hiddenOf } from '#faces/employer/referrals/referrer.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { readColleague, shareCases } from '#modules/sharing/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { ShareCases } from './share-cases.view.tsx';
import { texts } from './texts.ts';

/** What sharing all cases means, before it is done. */
export async function askShare(visit: Visit): Promise<Reply> {
  const colleague = await ask(visit.runtime, readColleague, visit.actor, { id: visit.params.id });
  const t = visit.words(texts);
  return visit.page({
    title: t('share.title', { name: colleague.name }),
    body: ShareCases({ t, colleague, hidden: hiddenOf(visit) }),
    backLink: addresses.colleagues('share'),
    current: 'sharing',
  });
}

/** Shares all cases with the colleague. */
export async function doShare(visit: Visit): Promise<Reply> {
  const copies = (await visit.form()).get('copies') === 'yes';
  const colleague = await ask(visit.runtime, readColleague, visit.actor, { id: visit.params.id });
  await perform(visit.runtime, shareCases, visit.actor, { with: colleague.id, copies });
  return visit.redirect(addresses.sharing, { notice: visit.words(texts)('done.shared', { name: colleague.name }) });
}
