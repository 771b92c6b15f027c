export type Both = Readonly<Record<'en' | 'cy', string>>;

/** Somebody one can sign in as in the demonstration. */
export interface DemonstrationUser {
  username: string;
  title: string;
  given: string;
  family: string;
  job: string;
  email: string;
  /** Where they work, of employers' people. */
  department?: string;
  who: Both;
  toTry: Both;
  /** Active unless said. */
  state?: 'pending' | 'locked' | 'disabled';
  locale?: 'cy';
  memberships?: readonly { code: string; node: string; holds: readonly string[]; permissions: readonly string[] }[];
  roles?: readonly { role: string; codes: readonly string[] | 'installation' }[];
}

/** Does somebody need the authenticator: staff, and whoever is of several organisations (ACC.O2)? */
export const needsAuthenticator = ({ memberships = [], roles = [] }: DemonstrationUser): boolean =>
  roles.length > 0 || memberships.length > 1;

/** The one password of the demonstration, and the one authenticator secret. Shown at every start; never used elsewhere. */
export const demonstrationPassword = 'Handrail,2026!go';
export const demonstrationSecret = 'HANDRAILDEMONSTRATIONSECRET2345A';
