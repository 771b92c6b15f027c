import type { ListPlace } from '#faces/list/list-place.ts';
import { requestColumns, requestInput } from '#modules/shared-services/index.ts';
import { addresses } from './addresses.ts';

/** Who asked to work for an organisation. */
export const requestPlace: ListPlace = {
  ...{ id: 'shared-services', root: addresses.requests, columns: requestColumns, input: requestInput },
};
