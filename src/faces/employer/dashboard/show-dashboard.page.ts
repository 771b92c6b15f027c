import type { Reply, Visit } from '#faces/visit.ts';
import { caseOverview } from '#modules/cases/index.ts';
import { countSaved, listReturned } from '#modules/referrals/index.ts';
import { ask } from '#platform/operation/index.ts';
import { Dashboard } from './dashboard.view.tsx';
import { texts } from './texts.ts';

/** What waits for me, what I can do, what changed (REF.H1). */
export async function showDashboard(visit: Visit): Promise<Reply> {
  const { runtime, actor, locale, zone } = visit;
  const t = visit.words(texts);
  const saved = await ask(runtime, countSaved, actor, {});
  const returned = saved.returned ? await ask(runtime, listReturned, actor, {}) : [];
  const { counts, changed } = await ask(runtime, caseOverview, actor, {});
  const can = { refer: actor.kind === 'employer' && actor.permissions.includes('refer') };
  return visit.page({
    title: t('title'),
    body: Dashboard({ t, locale, zone, saved, returned, counts, changed, can }),
    current: 'dashboard',
  });
}
