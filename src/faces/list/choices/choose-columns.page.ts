import type { Reply, Visit } from '#faces/visit.ts';
import { chooseColumns, readChoices } from '#modules/lists/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { texts } from '../texts.ts';
import { ChooseColumns } from './choose-columns.view.tsx';
import { choosable, shownColumns } from './chosen-columns.ts';
import { type ChosenList, hiddenFields, listAddress, stateOf } from './chosen-list.ts';

/** Which columns of a list are shown, and in which order. */
export const askColumns =
  ({ place, current, about }: ChosenList) =>
  async (visit: Visit): Promise<Reply> => {
    const t = visit.words(texts);
    const { title, columns } = about(visit);
    const { columns: chosen } = await ask(visit.runtime, readChoices, visit.actor, { list: place.id });
    const state = stateOf(place, visit.query.toString());
    const back = listAddress(place, state);
    return visit.page({
      title: t('columns.title', { list: title }),
      body: ChooseColumns({
        ...{ t, title, back, columns: choosable(columns), action: `${place.pages ?? place.root}/columns` },
        shown: shownColumns(columns, chosen).map(({ key }) => key),
        hidden: hiddenFields(visit, state),
      }),
      backLink: back,
      current,
    });
  };

/** Keeps what was ticked, in the order of the numbers; two of the same number stay as they were. */
export const doChooseColumns =
  ({ place, about }: ChosenList) =>
  async (visit: Visit): Promise<Reply> => {
    const form = await visit.form();
    const ticked = choosable(about(visit).columns).filter(({ key }) => form.all('show').includes(key));
    const placed = ticked.map(({ key }, index) => ({
      key,
      at: Number.parseFloat(form.get(`place-${key}`)) || index + 1,
    }));
    const columns = placed.sort((a, b) => a.at - b.at).map(({ key }) => key);
    const usual = form.get('do') === 'usual' || columns.length === 0;
    await perform(visit.runtime, chooseColumns, visit.actor, { list: place.id, columns: usual ? [] : columns });
    return visit.redirect(listAddress(place, form.get('state')), { notice: visit.words(texts)('columns.done') });
  };
