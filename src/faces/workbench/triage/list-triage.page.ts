import type { Reply, Visit } from '#faces/visit.ts';
import { listTriage, triageFilter } from '#modules/cases/index.ts';
import { ask } from '#platform/operation/index.ts';
import { askedOf } from '../list-address.ts';
import { texts } from './texts.ts';
import { TriageList } from './triage-list.view.tsx';

/** The queue; what is shown is said by the address alone (ALL.6). A word nobody handed out asks nothing. */
export async function showQueue(visit: Visit): Promise<Reply> {
  const asked = triageFilter.safeParse(askedOf(visit.query));
  const state = asked.success ? asked.data : triageFilter.parse({});
  const page = await ask(visit.runtime, listTriage, visit.actor, state);
  const t = visit.words(texts);
  const { locale, zone, csrf } = visit;
  return visit.page({
    title: t('queue.title'),
    wide: true,
    current: 'triage',
    body: TriageList({ t, locale, zone, csrf, state, ...page }),
  });
}
