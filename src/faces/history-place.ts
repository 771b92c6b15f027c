import type { ListPlace } from '#faces/list/list-place.ts';
import { securityEventColumns, securityEventInput } from '#modules/accounts/index.ts';

/** The security history of an account: one's own, or the one a provider administrator looks at. */
export const historyPlace = (root = '/account/history'): ListPlace => ({
  ...{ id: 'security-history', root, columns: securityEventColumns, input: securityEventInput },
});
