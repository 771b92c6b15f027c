import { saveSignOn } from '#modules/accounts/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { newKeyFile, rotated } from '#platform/crypto/key-file.ts';
import { keyRing } from '#platform/crypto/keys.ts';
import { perform, type StaffActor } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { type TestApp, testApp } from '#test/support/app.ts';
import { clientId, clientSecret, type TestOpenId, testOpenId } from '#test/support/openid-provider.ts';
import { type Seen, type Visitor, visitor } from '#test/support/visitor.ts';

/** The product with two organisations, each with its own OpenID Connect service. */
export interface SignOnWorld {
  app: TestApp;
  accounts: AccountsWorld;
  administrator: StaffActor;
  northfold: Place;
  saltmarsh: Place;
  /** Saves the settings of an organisation, over the usual ones. */
  save(place: Place, change?: Record<string, unknown>): Promise<void>;
  /** A person with an account at an organisation; answers the account. */
  person(
    place: Place,
    username: string,
    options?: { state?: string; account?: 'pending' | 'dormant' | 'locked' },
  ): Promise<string>;
  browser(): Visitor;
  /** A new key becomes the current one; the one before stays in the ring. */
  rotateKeys(): void;
  close(): Promise<void>;
}

export interface Place {
  id: string;
  domain: string;
  openId: TestOpenId;
}

export async function signOnWorld(): Promise<SignOnWorld> {
  // The service lives by the machine's clock.
  const file = newKeyFile(systemClock);
  const app = await testApp({ at: new Date().toISOString(), keys: keyRing(file) });
  app.runtime.outside = { loopback: true };
  const accounts = accountsWorld(app.runtime.db, new Date().toISOString());
  const staff = await accounts.account('keeper', { kind: 'staff' });
  await accounts.staff(staff, 'provider_administrator');
  const roles = [{ role: 'provider_administrator', organisation: null }];
  const administrator: StaffActor = { kind: 'administrator', account: staff, roles };
  const place = async (code: string): Promise<Place> => {
    const id = await accounts.organisation(code);
    return {
      id,
      domain: `${code.toLowerCase()}.example`,
      openId: await testOpenId([`${app.url}/sign-in/organisation/${id}/return`]),
    };
  };
  const [northfold, saltmarsh] = [await place('NFD'), await place('SMH')];
  let networks = 0;
  const world: SignOnWorld = {
    ...{ app, accounts, administrator, northfold, saltmarsh },
    save: ({ id, domain, openId }, change = {}) =>
      perform(app.runtime, saveSignOn, administrator, {
        ...{ organisation: id, enabled: true, issuer: openId.issuer, clientId, clientSecret, domains: [domain] },
        ...{ passwords: true, secondFactor: 'ours', acrValues: '', reason: 'They asked for it', ...change },
      }),
    async person({ id, domain }, username, { state = 'active', account: own = 'active' as never } = {}) {
      const account = await accounts.account(username, { email: `${username}@${domain}`, state: own });
      await accounts.join(account, id, { state });
      return account;
    },
    browser: () => visitor(app.web, `192.0.2.${(networks++ % 200) + 1}`),
    rotateKeys() {
      app.runtime.keys = keyRing(rotated(file, systemClock));
    },
    async close() {
      await northfold.openId.close();
      await saltmarsh.openId.close();
      await app.close();
    },
  };
  return world;
}

/** Presses the button and goes to the organisation's service; answers the address it sends back to. */
export async function setOff(browser: Visitor, { id, openId }: Place): Promise<URL> {
  const page = `/sign-in/organisation/${id}`;
  await browser.get(page);
  const leaving = await browser.post(page);
  if (leaving.status !== 200) throw new Error(`${leaving.status}: ${leaving.title}`);
  return openId.visit(addressAhead(leaving));
}

/** Where the page that goes on by itself goes. */
export const addressAhead = ({ headers }: Seen): string => String(headers.refresh).replace('0; url=', '');

/** All the way there and back. */
export async function signInThrough(browser: Visitor, place: Place): Promise<Seen> {
  const back = await setOff(browser, place);
  return browser.get(back.pathname + back.search);
}
