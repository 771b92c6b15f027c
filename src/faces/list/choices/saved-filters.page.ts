import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import {
  chooseDefault,
  deleteFilter,
  type ListChoices,
  listTexts,
  readChoices,
  renameFilter,
  saveFilter,
} from '#modules/lists/index.ts';
import { ask, Invalid, perform } from '#platform/operation/index.ts';
import { readState } from '../list-address.ts';
import { texts } from '../texts.ts';
import { type ChosenList, hiddenFields, listAddress, stateOf } from './chosen-list.ts';
import { SavedFilters, type Wrong } from './saved-filters.view.tsx';
import { sayState } from './say-state.ts';

/** The filters somebody saved for a list, and the one they may save now. */
export const showFilters =
  (list: ChosenList) =>
  async (visit: Visit): Promise<Reply> =>
    page(list, visit, stateOf(list.place, visit.query.toString()));

/** Saves what the list showed under a name. */
export const doSaveFilter =
  (list: ChosenList) =>
  async (visit: Visit): Promise<Reply> => {
    const form = await visit.form();
    const state = stateOf(list.place, form.get('state'));
    const given = {
      list: list.place.id,
      name: form.get('name'),
      query: state,
      isDefault: form.get('default') === 'yes',
    };
    const wrong = await problemOf('name', form.get('name'), () =>
      perform(visit.runtime, saveFilter, visit.actor, given),
    );
    if (wrong) return page(list, visit, state, { ...wrong, isDefault: given.isDefault });
    return visit.redirect(listAddress(list.place, state), { notice: visit.words(texts)('filters.saved') });
  };

/** Renames one, or makes the list open with it, or no longer. */
export const doChangeFilter =
  (list: ChosenList) =>
  async (visit: Visit): Promise<Reply> => {
    const form = await visit.form();
    const state = stateOf(list.place, form.get('state'));
    const wrong = await change(list, visit, form);
    if (wrong) return page(list, visit, state, wrong);
    return visit.redirect(filtersAddress(list, state), { notice: visit.words(texts)('filters.changed') });
  };

async function change({ place }: ChosenList, visit: Visit, form: FormFields): Promise<Wrong | undefined> {
  const { runtime, actor, params } = visit;
  const which = { list: place.id, id: params.id };
  if (form.has('default')) {
    await perform(runtime, chooseDefault, actor, { ...which, isDefault: form.get('default') === 'yes' });
    return undefined;
  }
  const name = form.get('name');
  return problemOf(`name-${params.id}`, name, () => perform(runtime, renameFilter, actor, { ...which, name }));
}

/** Forgets one. */
export const doDeleteFilter =
  (list: ChosenList) =>
  async (visit: Visit): Promise<Reply> => {
    const form = await visit.form();
    const which = { list: list.place.id, id: visit.params.id };
    await perform(visit.runtime, deleteFilter, visit.actor, which);
    const state = stateOf(list.place, form.get('state'));
    return visit.redirect(filtersAddress(list, state), { notice: visit.words(texts)('filters.deleted') });
  };

const filtersAddress = ({ place }: ChosenList, state: string): string =>
  `${place.pages ?? place.root}/filters?${state}`;

async function page(list: ChosenList, visit: Visit, state: string, wrong?: Wrong): Promise<Reply> {
  const { place, about, current } = list;
  const t = visit.words(texts);
  const { title, columns } = about(visit);
  const { filters }: ListChoices = await ask(visit.runtime, readChoices, visit.actor, { list: place.id });
  const said = wrong && { ...wrong, message: visit.words(listTexts)(wrong.message as 'name.missing') };
  return visit.page(
    {
      title: t('filters.title', { list: title }),
      ...(wrong ? { error: true } : {}),
      body: SavedFilters({
        ...{ t, title, root: `${place.pages ?? place.root}/filters`, back: listAddress(place, state) },
        ...{ filters: filters.map(filter => ({ ...filter, href: listAddress(place, filter.query) })) },
        now: sayState(t, columns, readState(place, new URLSearchParams(state))),
        hidden: hiddenFields(visit, state),
        ...(said ? { wrong: said } : {}),
      }),
      backLink: listAddress(place, state),
      current,
    },
    wrong ? { status: 422 } : {},
  );
}

/** What was wrong with a name that was typed; undefined when it was taken. */
async function problemOf(field: string, name: string, act: () => Promise<unknown>): Promise<Wrong | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { field, name, message: error.problems[0]!.message };
  }
}
