import type { Access } from '#faces/access.ts';
import type { ChosenList } from '#faces/list/choices/chosen-list.ts';
import { addressesAt } from '#faces/users/addresses.ts';
import { userPlace, userSharePlace } from '#faces/users/list-places.ts';
import { shareColumnsFor } from '#faces/users/shares.view.tsx';
import { texts } from '#faces/users/texts.ts';
import { userColumnsFor } from '#faces/users/users.view.tsx';

const access: Access = { to: 'employer', permission: 'user_administration' };
const at = addressesAt('/employer/users');

/** What can be chosen of the list of users. */
export const userChoices: ChosenList = {
  ...{ place: userPlace(at), access, current: 'users' },
  about(visit) {
    const t = visit.words(texts);
    return { title: t('title'), columns: userColumnsFor(t, visit, at) };
  },
};

/** What can be chosen of the list of their shares. */
export const shareChoices: ChosenList = {
  ...{ place: userSharePlace(at), access, current: 'users' },
  about(visit) {
    const t = visit.words(texts);
    return { title: t('shares.title'), columns: shareColumnsFor(t, visit) };
  },
};
