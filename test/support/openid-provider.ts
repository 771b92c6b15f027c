import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

/** Whom the service signs in next, and what it says of them. */
export interface Person {
  subject: string;
  email?: string;
  verified?: boolean;
  amr?: string[];
  acr?: string;
}

export interface TestOpenId {
  issuer: string;
  person: Person;
  /** What it says instead, in the next ID tokens: `claims` over its own, signed with `key`. */
  bend: { claims?: JWTPayload; key?: SigningKey };
  /** Keys it publishes. */
  published: SigningKey[];
  key: SigningKey;
  /** Addresses below it that were asked, since the start. */
  asked: string[];
  /** Goes there as a browser does, signs in, and answers the address it was sent back to. */
  visit(url: string): Promise<URL>;
  close(): Promise<void>;
}

export interface SigningKey {
  kid: string;
  sign(claims: JWTPayload): Promise<string>;
  jwk: JWK;
}

export const clientId = 'handrail';
export const clientSecret = 'a secret of a test, long enough for anybody';

/** A real OpenID Connect service on this machine (oidc-provider), which can be made to lie. */
export async function testOpenId(redirectUris: readonly string[]): Promise<TestOpenId> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(listening => server.once('listening', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = await signingKey('first');
  const openId: TestOpenId = {
    ...{ issuer, key, person: { subject: 'nobody' }, bend: {}, published: [key], asked: [] },
    visit: url => visit(url, issuer),
    async close() {
      server.closeAllConnections();
      await new Promise(closed => server.close(closed));
    },
  };
  const provider = makeProvider(openId, redirectUris);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    openId.asked.push(request.url ?? '');
    const interaction = request.url?.startsWith('/interaction/');
    if (!interaction) return void answer(request, response);
    const { subject, amr, acr } = openId.person;
    void provider.interactionFinished(request, response, {
      login: { accountId: subject, ...(amr ? { amr } : {}), ...(acr ? { acr } : {}) },
    });
  });
  return openId;
}

/** A key that signs as RS256. */
export async function signingKey(kid: string): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const sign = (claims: JWTPayload) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
  return { kid, sign, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

function makeProvider(openId: TestOpenId, redirectUris: readonly string[]): Provider {
  const provider = new Provider(openId.issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirectUris] }],
    claims: { email: ['email', 'email_verified'], openid: ['sub', 'amr', 'acr'] },
    acrValues: ['urn:strong', 'urn:weak'],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['a key of a test'] },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => claimsOf(openId.person, accountId) }),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    const { body } = ctx as unknown as { body: Record<string, unknown> };
    if (ctx.path === '/jwks') ctx.body = { keys: openId.published.map(({ jwk }) => jwk) };
    if (ctx.path !== '/token' || typeof body?.id_token !== 'string') return;
    const { claims = {}, key = openId.key } = openId.bend;
    body.id_token = await key.sign({ ...decodeJwt(body.id_token), ...claims });
  });
  return provider;
}

const claimsOf = ({ email, verified }: Person, sub: string) => ({
  sub,
  ...(email ? { email, email_verified: verified ?? true } : {}),
});

async function visit(begin: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = begin;
  for (let hop = 0; hop < 10 && url.startsWith(issuer); hop++) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`${answer.status} at ${url}: ${(await answer.text()).slice(0, 300)}`);
    url = new URL(location, url).href;
  }
  return new URL(url);
}
