import type { Identity } from '#modules/accounts/index.ts';

/** The first page of somebody signed in: their one face, or the choice among several (product.md, Faces). */
export function homeOf(identity: Identity): string {
  if (identity.needsSecondFactor) return '/second-factor';
  const staff = identity.staff.length > 0;
  if (identity.memberships.length + (staff ? 1 : 0) > 1) return '/choose';
  return staff ? '/workbench' : '/employer';
}

/** An address with where to go afterwards. */
export const withNext = (path: string, next: string): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path;
