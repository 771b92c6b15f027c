import type { Reply, Visit } from '#faces/visit.ts';
import { listWordings } from '#modules/notices/index.ts';
import { ask } from '#platform/operation/index.ts';
import { ListWordings } from './list-wordings.view.tsx';
import { texts } from './texts.ts';

/** Every text of an organisation's notices, and in which languages it has words of its own. */
export async function showWordings(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? '';
  const found = await ask(visit.runtime, listWordings, visit.actor, { organisation: id });
  const t = visit.words(texts);
  const body = ListWordings({ t, locale: visit.locale, id, ...found });
  return visit.page({
    ...{ title: t('list.title'), current: 'organisations', backLink: `/workbench/organisations/${id}`, body },
  });
}
