import { authorizationCodeGrant, type Configuration, fetchUserInfo, type ServerMetadata } from 'openid-client';
import type { Pending } from './begin-sign-in.ts';
import { configure, type OpenIdHand, type OpenIdService } from './connect.ts';
import { OpenIdProblem, openIdProblem } from './openid-problem.ts';

/** Whom a service says it signed in. */
export interface Subject {
  issuer: string;
  /** Never used again for somebody else, says the standard; an address may be. */
  subject: string;
  /** Only where the service says that it verified it. */
  verifiedEmail?: string;
  /** How they showed who they are there. */
  amr: readonly string[];
  acr?: string;
}

/**
 * Exchanges the code for who it is: state, code, PKCE, signature, issuer, audience, times and nonce are checked; tokens are dropped here.
 * @param back the address the browser came back to, as the service was told it
 * @throws OpenIdProblem
 */
export async function finishSignIn(
  service: OpenIdService,
  metadata: ServerMetadata,
  hand: OpenIdHand,
  { back, pending }: { back: URL; pending: Pending },
): Promise<Subject> {
  const config = configure(service, metadata, hand);
  try {
    const tokens = await authorizationCodeGrant(config, back, {
      ...{ expectedState: pending.state, expectedNonce: pending.nonce, pkceCodeVerifier: pending.verifier },
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || claims.sub.length > 255 || claims.iss !== service.issuer) throw new OpenIdProblem('token_wrong');
    const about = 'email' in claims ? claims : await userInfo(config, tokens.access_token, claims.sub);
    const email = verifiedEmail(about);
    return {
      ...{ issuer: claims.iss, subject: claims.sub },
      ...(email ? { verifiedEmail: email } : {}),
      amr: Array.isArray(claims.amr) ? claims.amr.filter(way => typeof way === 'string') : [],
      ...(typeof claims.acr === 'string' ? { acr: claims.acr } : {}),
    };
  } catch (error) {
    throw openIdProblem(error);
  }
}

/** Where a service has no such page, nothing more is known. */
const userInfo = (config: Configuration, token: string, subject: string) =>
  config.serverMetadata().userinfo_endpoint ? fetchUserInfo(config, token, subject) : {};

function verifiedEmail(claims: { email?: unknown; email_verified?: unknown }): string | undefined {
  const { email, email_verified: verified } = claims;
  // Some services write the word instead of the value.
  if (typeof email !== 'string' || (verified !== true && verified !== 'true')) return undefined;
  return email.length <= 254 ? email : undefined;
}
