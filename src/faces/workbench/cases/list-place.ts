import type { ListPlace } from '#faces/list/list-place.ts';
import { type StaffFilter, staffColumns, staffFilter } from '#modules/cases/index.ts';

/** Cases at work, mine or the team's; whose is always said. */
export const workPlace: ListPlace<StaffFilter> = {
  ...{ id: 'work', root: '/workbench/cases', columns: staffColumns, input: staffFilter, always: 'whose' },
};
