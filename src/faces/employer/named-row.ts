import { seesCase } from '#modules/cases/index.ts';
import { seesReferral } from '#modules/referrals/index.ts';
import type { Query } from '#platform/operation/index.ts';

const rows: readonly [root: string, sees: Query<{ id: string }, boolean>][] = [
  ['/employer/cases/:id', seesCase],
  ['/employer/referrals/:id', seesReferral],
];

/** How to ask whether a user of an organisation sees the row that the addresses of a route name; undefined for those that name none. */
export const namedRow = (url: string): Query<{ id: string }, boolean> | undefined =>
  rows.find(([root]) => url === root || url.startsWith(`${root}/`))?.[1];
