import type { Access } from '#faces/access.ts';
import type { ChosenList } from '#faces/list/choices/chosen-list.ts';
import { userPlaces, userSharePlaces } from './list-places.ts';
import { shareColumnsFor } from './shares.view.tsx';
import { texts } from './texts.ts';
import { userColumnsFor } from './users.view.tsx';

const access: Access = { to: 'employer', permission: 'user_administration' };

/** What can be chosen of the list of users. */
export const userChoices: ChosenList = {
  ...{ place: userPlaces, access, current: 'users' },
  about(visit) {
    const t = visit.words(texts);
    return { title: t('title'), columns: userColumnsFor(t, visit) };
  },
};

/** What can be chosen of the list of their shares. */
export const shareChoices: ChosenList = {
  ...{ place: userSharePlaces, access, current: 'users' },
  about(visit) {
    const t = visit.words(texts);
    return { title: t('shares.title'), columns: shareColumnsFor(t, visit) };
  },
};
