import { addressOf } from '#faces/list/list-address.ts';
import type { ListPlace } from '#faces/list/list-place.ts';
import { userColumns, userListInput, userShareColumns, userShareInput } from '#modules/users/index.ts';
import { noFilters } from '#platform/list/page-of-rows.ts';
import type { Addresses } from './addresses.ts';

/** The users of an employer. */
export const userPlace = ({ users }: Addresses): ListPlace => ({
  ...{ id: 'users', root: users, columns: userColumns, input: userListInput },
});

/** What they share with each other. */
export const userSharePlace = ({ shares }: Addresses): ListPlace => ({
  ...{ id: 'user-shares', root: shares, columns: userShareColumns, input: userShareInput },
});

/** The address of the list with only those who are locked. */
export function lockedHref(at: Addresses): string {
  const place = userPlace(at);
  return addressOf(place, place.input.parse({}), { filters: { ...noFilters(place.columns), state: 'locked' } });
}
