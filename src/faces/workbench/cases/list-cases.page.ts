import type { Reply, Visit } from '#faces/visit.ts';
import { listStaffCases, staffFilter } from '#modules/cases/index.ts';
import { ask } from '#platform/operation/index.ts';
import { askedOf } from '../list-address.ts';
import { CaseList } from './case-list.view.tsx';
import { texts } from './texts.ts';

/** The cases of mine or of the team; what is shown is said by the address alone (ALL.6). A word nobody handed out asks nothing. */
export async function showCases(visit: Visit): Promise<Reply> {
  const asked = staffFilter.safeParse(askedOf(visit.query));
  const state = asked.success ? asked.data : staffFilter.parse({});
  const page = await ask(visit.runtime, listStaffCases, visit.actor, state);
  const t = visit.words(texts);
  const { locale, zone } = visit;
  return visit.page({
    title: t('list.title'),
    wide: true,
    current: 'cases',
    body: CaseList({ t, locale, zone, state, ...page }),
  });
}
