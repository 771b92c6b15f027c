import type { ListPlace } from '#faces/list/list-place.ts';
import { rejectedColumns, rejectedInput, savedColumns, savedInput } from '#modules/referrals/index.ts';
import { addresses } from './addresses.ts';

/** Saved referrals. */
export const savedPlace: ListPlace = {
  ...{ id: 'saved', root: addresses.saved, columns: savedColumns, input: savedInput },
};

/** Rejected referrals, on the same page. */
export const rejectedPlace: ListPlace = {
  ...{ id: 'rejected', root: addresses.saved, pages: `${addresses.saved}/rejected`, prefix: 'rejected-' },
  ...{ columns: rejectedColumns, input: rejectedInput },
};
