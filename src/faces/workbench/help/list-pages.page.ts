import type { Reply, Visit } from '#faces/visit.ts';
import { listPages } from '#modules/help/index.ts';
import { ask } from '#platform/operation/index.ts';
import { ListPages } from './list-pages.view.tsx';
import { texts } from './texts.ts';

/** Every help page, and how far it is. */
export async function showPages(visit: Visit): Promise<Reply> {
  const pages = await ask(visit.runtime, listPages, visit.actor, { locale: visit.locale });
  const t = visit.words(texts);
  return visit.page({ title: t('list.title'), current: 'help-pages', body: ListPages({ t, pages }) });
}
