/** What somebody may be to the service: nobody, or the owner of an account in a state. */
export type Kind = 'unknown' | 'known' | 'locked' | 'pending';

/** A page that is asked about names or addresses, and what is posted to it. */
export interface AskedPage {
  name: string;
  url: string;
  kinds: readonly Kind[];
  fields(name: string): Record<string, string>;
}

export const addressOf = (name: string) => `${name}@enum.example`;
export const verificationCode = 'ENUM-2026';

const everybody: readonly Kind[] = ['unknown', 'known', 'locked', 'pending'];
const byAddress = (name: string, url: string): AskedPage => ({
  ...{ name, url, kinds: everybody },
  fields: of => ({ email: addressOf(of) }),
});
const password = 'Heron+lamp+29';

/** The pages by which somebody could try whether a name or an address has an account. */
export const askedPages: readonly AskedPage[] = [
  {
    // A right name with a wrong password of an account that waits to be activated is wrong as any other.
    ...{ name: 'sign-in', url: '/sign-in', kinds: everybody },
    fields: name => ({ name, password: 'not the password' }),
  },
  {
    ...{ name: 'registration', url: '/register', kinds: everybody },
    fields: name => ({
      ...{ verificationCode, givenName: 'Robin', familyName: 'Marsh', jobTitle: 'Clerk', username: `x${name}` },
      ...{ address: '1 Quay', postcode: 'EN1 1AA', telephone: '01632 960 123' },
      ...{ email: addressOf(name), emailAgain: addressOf(name), password, passwordAgain: password },
    }),
  },
  byAddress('forgotten password', '/recover/password'),
  byAddress('username forgotten', '/recover/username'),
  byAddress('activation', '/activation'),
];

/** Names of one length, each asked about once: whoever asks twice has to wait. */
export const nameOf = (kind: Kind, page: AskedPage, round: number): string =>
  `${kind.slice(0, 2)}.${page.name.slice(0, 4).replace('-', '')}.${String(round + 10).padStart(4, '0')}`;
