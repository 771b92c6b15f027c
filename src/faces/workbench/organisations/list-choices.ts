import type { ChosenList } from '#faces/list/choices/chosen-list.ts';
import { organisationPlace } from './list-place.ts';
import { organisationColumns } from './organisations.view.tsx';
import { texts } from './texts.ts';

/** What can be chosen of the list of organisations. */
export const organisationChoices: ChosenList = {
  ...{ place: organisationPlace, access: { to: 'workbench', desk: 'administrator' }, current: 'organisations' },
  about(visit) {
    const t = visit.words(texts);
    return { title: t('list.title'), columns: organisationColumns(t) };
  },
};
