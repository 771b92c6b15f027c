import { addressOf } from '#faces/list/list-address.ts';
import type { ListPlace } from '#faces/list/list-place.ts';
import { userColumns, userListInput, userShareColumns, userShareInput } from '#modules/users/index.ts';
import { noFilters } from '#platform/list/page-of-rows.ts';
import { addresses } from './addresses.ts';

/** The users of an employer. */
export const userPlaces: ListPlace = {
  ...{ id: 'users', root: addresses.users, columns: userColumns, input: userListInput },
};

/** What they share with each other. */
export const userSharePlaces: ListPlace = {
  ...{ id: 'user-shares', root: addresses.shares, columns: userShareColumns, input: userShareInput },
};

/** The address of the list with only those who are locked. */
export const lockedHref = (): string =>
  addressOf(userPlaces, userPlaces.input.parse({}), {
    filters: { ...noFilters(userPlaces.columns), state: 'locked' },
  });
