import { hiddenOf } from '#faces/employer/referrals/referrer.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { listSharing } from '#modules/sharing/index.ts';
import { ask } from '#platform/operation/index.ts';
import { SharingPage } from './sharing.view.tsx';
import { texts } from './texts.ts';

/** Who sees my cases besides me and those above, and whose I see (ACC.M3). */
export async function showSharing(visit: Visit): Promise<Reply> {
  const { runtime, actor, locale, zone, now } = visit;
  const t = visit.words(texts);
  const sharing = await ask(runtime, listSharing, actor, {});
  const can = { share: visit.identity?.membership?.organisation.features.sharing !== false };
  return visit.page({
    title: t('title'),
    body: SharingPage({ t, locale, zone, now, sharing, hidden: hiddenOf(visit), can }),
    current: 'sharing',
  });
}
