import type { Reply, Visit } from '#faces/visit.ts';
import { listRejected, listSaved, offeredForms, type SavedColumn, savedColumns } from '#modules/referrals/index.ts';
import { isId } from '#platform/db/id.ts';
import { ask } from '#platform/operation/index.ts';
import { SavedReferrals } from './list-saved.view.tsx';
import { texts } from './texts.ts';

/** What the address says of the list: its whole state (ALL.6). */
export interface SavedState {
  sort: SavedColumn;
  direction: 'asc' | 'desc';
  employee: string;
  form: string;
  after?: [string, string];
}

/** Drafts that wait to be finished, and referrals that came back rejected (REF.L1, REF.L4). */
export async function showSaved(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const state = stateOf(visit.query);
  const { drafts, more } = await ask(visit.runtime, listSaved, visit.actor, state);
  const rejected = await ask(visit.runtime, listRejected, visit.actor, {});
  const { forms } = await ask(visit.runtime, offeredForms, visit.actor, { locale: visit.locale });
  return visit.page({
    title: t('saved.title'),
    wide: true,
    body: SavedReferrals({ t, locale: visit.locale, zone: visit.zone, state, drafts, more, rejected, forms }),
    current: 'saved',
  });
}

function stateOf(query: URLSearchParams): SavedState {
  const sort = savedColumns.find(column => column === query.get('sort')) ?? 'changed';
  const [key, id] = [query.get('after') ?? '', query.get('id') ?? ''];
  return {
    sort,
    direction: query.get('dir') === 'ascending' ? 'asc' : 'desc',
    employee: (query.get('employee') ?? '').slice(0, 100),
    form: (query.get('form') ?? '').slice(0, 20),
    ...(isId(id) ? { after: [key.slice(0, 300), id] as [string, string] } : {}),
  };
}
