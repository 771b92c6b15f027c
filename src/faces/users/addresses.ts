/** Where the pages about users are, below a root. */
export interface Addresses {
  users: string;
  shares: string;
  user(id: string): string;
  signIns(id: string): string;
  change(id: string, what: Change): string;
}

export const addressesAt = (root: string): Addresses => ({
  users: root,
  shares: `${root}/shares`,
  user: id => `${root}/${id}`,
  signIns: id => `${root}/${id}/sign-ins`,
  change: (id, what) => `${root}/${id}/${what}`,
});

/** What can be changed about a user, each on a page of its own. */
export type Change =
  | 'disabling'
  | 'enabling'
  | 'unlocking'
  | 'activation'
  | 'permissions'
  | 'place'
  | 'positions'
  | 'cases'
  | 'one-case';
