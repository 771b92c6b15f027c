import type { ListPlace } from '#faces/list/list-place.ts';
import { staffListColumns, staffListInput } from '#modules/accounts/index.ts';

/** The staff of the provider. */
export const staffPlace: ListPlace = {
  ...{ id: 'staff', root: '/workbench/staff' },
  ...{ columns: staffListColumns, input: staffListInput },
};

/** Pages about one member of staff. */
export const staffUrl = (account: string): string => `${staffPlace.root}/${account}`;
