import type { Locale } from '#platform/i18n/locale.ts';

/** Who is signed in, read anew from the database at every request, so that revoking works on the next one (ACC.X5). */
export interface Identity {
  session: string;
  csrfSecret: string;
  account: {
    id: string;
    name: string;
    username: string;
    kind: 'employer' | 'staff' | 'member';
    locale: Locale;
    zone: string;
  };
  strength: 'password' | 'two_factor';
  /** A second factor is required and this session has none yet: only the enrolment and challenge pages open. */
  needsSecondFactor: boolean;
  /** A second factor that counts is enrolled. */
  hasFactor: boolean;
  /** When they last showed that it is them, by the second factor or, without one, the password; missing when not since it was asked. */
  confirmedAt?: Date;
  /** The membership in the session's current organisation, when active. */
  membership?: { id: string; permissions: readonly string[]; organisation: OrganisationBrief };
  /** Every active membership, for the switcher. */
  memberships: readonly {
    id: string;
    organisation: string;
    code: string;
    name: string;
    permissions: readonly string[];
  }[];
  staff: readonly { role: string; organisation: string | null }[];
  /** The organisation whose own sign-in opened this session; it opens nothing else (ACC.S7). */
  signOn?: string;
  endsAt: Date;
  idleMinutes: number;
}

export interface OrganisationBrief {
  id: string;
  code: string;
  name: string;
  features: Record<string, boolean>;
  brand: { colour?: string };
}

/** A visit by link: a tiny session bound to one object (product.md, Faces). */
export interface LinkVisit {
  id: string;
  csrfSecret: string;
  link: string;
  purpose: string;
  organisation: string;
  object: string;
  person: string;
}
