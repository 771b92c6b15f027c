import type { ListPlace } from '#faces/list/list-place.ts';
import { accountListColumns, accountListInput } from '#modules/accounts/index.ts';

/** The accounts of the installation. */
export const accountPlace: ListPlace = {
  ...{ id: 'accounts', root: '/workbench/accounts' },
  ...{ columns: accountListColumns, input: accountListInput },
};
