import type { ChosenList } from '#faces/list/choices/chosen-list.ts';
import { rejectedPlace, savedPlace } from './list-places.ts';
import { rejectedColumns } from './rejected-referrals.view.tsx';
import { savedColumns } from './saved-columns.tsx';
import { texts } from './texts.ts';

const access = { to: 'employer', permission: 'refer' } as const;

/** What can be chosen of the list of saved referrals. */
export const savedChoices: ChosenList = {
  ...{ place: savedPlace, access, current: 'saved' },
  about(visit) {
    const t = visit.words(texts);
    return { title: t('saved.list'), columns: savedColumns({ t, locale: visit.locale, zone: visit.zone, forms: [] }) };
  },
};

/** The same of the rejected ones. */
export const rejectedChoices: ChosenList = {
  ...{ place: rejectedPlace, access, current: 'saved' },
  about(visit) {
    const t = visit.words(texts);
    return { title: t('rejected.title'), columns: rejectedColumns({ t, locale: visit.locale }) };
  },
};
