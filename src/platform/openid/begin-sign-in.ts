import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata,
} from 'openid-client';
import { configure, type OpenIdHand, type OpenIdService } from './connect.ts';

/** What must be remembered, in the browser that went, until it comes back. */
export interface Pending {
  state: string;
  nonce: string;
  verifier: string;
}

/** Where to send somebody, and what to remember of it: code flow with PKCE, state and nonce. */
export async function beginSignIn(
  service: OpenIdService,
  metadata: ServerMetadata,
  hand: OpenIdHand,
  { redirectUri, acrValues = [] }: { redirectUri: string; acrValues?: readonly string[] },
): Promise<{ url: string; pending: Pending }> {
  const pending = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(configure(service, metadata, hand), {
    ...{ redirect_uri: redirectUri, scope: 'openid email', response_type: 'code' },
    ...{ state: pending.state, nonce: pending.nonce, code_challenge_method: 'S256' },
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    ...(acrValues.length ? { acr_values: acrValues.join(' ') } : {}),
  });
  return { url: url.href, pending };
}
