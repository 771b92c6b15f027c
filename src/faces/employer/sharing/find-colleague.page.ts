import type { Reply, Visit } from '#faces/visit.ts';
import { COLLEAGUES_SHOWN, findColleagues } from '#modules/sharing/index.ts';
import { ask } from '#platform/operation/index.ts';
import { addresses, type Choice } from './addresses.ts';
import { FindColleague } from './find-colleague.view.tsx';
import { texts } from './texts.ts';

/** Who to share with, or delegate to: the colleagues of this organisation, by name. */
export async function findColleague(visit: Visit): Promise<Reply> {
  const choice: Choice = visit.query.get('for') === 'delegation' ? 'delegation' : 'share';
  const words = (visit.query.get('q') ?? '').slice(0, 200);
  const found = await ask(visit.runtime, findColleagues, visit.actor, { words });
  const t = visit.words(texts);
  return visit.page({
    title: t(`find.${choice}`),
    body: FindColleague({ t, choice, words, found, more: found.length === COLLEAGUES_SHOWN }),
    backLink: addresses.sharing,
    current: 'sharing',
  });
}
