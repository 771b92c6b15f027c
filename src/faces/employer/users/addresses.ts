const root = '/employer/users';

/** Where the pages for user administrators are. */
export const addresses = {
  users: root,
  shares: `${root}/shares`,
  user: (id: string) => `${root}/${id}`,
  signIns: (id: string) => `${root}/${id}/sign-ins`,
  change: (id: string, what: Change) => `${root}/${id}/${what}`,
} as const;

/** What can be changed about a user, each on a page of its own. */
export type Change =
  | 'disabling'
  | 'enabling'
  | 'unlocking'
  | 'activation'
  | 'permissions'
  | 'place'
  | 'positions'
  | 'cases';
