import { authorizationCodeGrant, type ServerMetadata } from 'openid-client';
import { guardedFetch } from '../outgoing/guarded-fetch.ts';
import { configure, discover, type OpenIdHand, type OpenIdService } from './connect.ts';
import { type OpenIdWhy, openIdProblem } from './openid-problem.ts';

/** What may trouble some people later, though the service can be used. */
export type OpenIdDoubt = 'pkce_not_said' | 'email_not_said' | 'verified_not_said';

export type TriedService = { fits: true; doubts: OpenIdDoubt[] } | { fits: false; why: OpenIdWhy };

/**
 * Tries whether a service can be used, without anybody signing in: what it says of itself, its keys, and whether it knows us. For the last
 * it is asked about a code that never was: whoever knows us refuses the code, whoever does not refuses us.
 */
export async function tryService(service: OpenIdService, hand: OpenIdHand, redirectUri: string): Promise<TriedService> {
  try {
    const metadata = await discover(service.issuer, hand);
    const missing = whatIsMissing(metadata);
    if (missing) return { fits: false, why: missing };
    if (!(await hasKeys(metadata, hand))) return { fits: false, why: 'no_keys' };
    const refused = await howAStrangersCodeIsRefused(service, metadata, hand, redirectUri);
    return refused === 'code_refused' ? { fits: true, doubts: doubtsOf(metadata) } : { fits: false, why: refused };
  } catch (error) {
    return { fits: false, why: openIdProblem(error).why };
  }
}

function whatIsMissing(metadata: ServerMetadata): OpenIdWhy | undefined {
  const { response_types_supported: types, code_challenge_methods_supported: challenges } = metadata;
  if (types && !types.includes('code')) return 'no_code_flow';
  if (challenges && !challenges.includes('S256')) return 'no_pkce';
  return undefined;
}

function doubtsOf(metadata: ServerMetadata): OpenIdDoubt[] {
  const { scopes_supported: scopes, claims_supported: claims, code_challenge_methods_supported: challenges } = metadata;
  return [
    ...(challenges ? [] : (['pkce_not_said'] as const)),
    ...(!scopes || scopes.includes('email') ? [] : (['email_not_said'] as const)),
    ...(!claims || claims.includes('email_verified') ? [] : (['verified_not_said'] as const)),
  ];
}

async function hasKeys({ jwks_uri: uri }: ServerMetadata, { rules }: OpenIdHand): Promise<boolean> {
  const answer = await guardedFetch(rules)(uri!, { headers: { accept: 'application/json' } });
  const read: unknown = answer.status === 200 ? await answer.json().catch(() => undefined) : undefined;
  const keys = typeof read === 'object' && read !== null && 'keys' in read ? read.keys : undefined;
  return Array.isArray(keys) && keys.length > 0;
}

async function howAStrangersCodeIsRefused(
  service: OpenIdService,
  metadata: ServerMetadata,
  hand: OpenIdHand,
  redirectUri: string,
): Promise<OpenIdWhy> {
  const back = new URL(`${redirectUri}?code=trial-of-the-connection`);
  if (metadata.authorization_response_iss_parameter_supported) back.searchParams.set('iss', metadata.issuer);
  const pkceCodeVerifier = 'trial-of-the-connection-trial-of-the-connection';
  try {
    await authorizationCodeGrant(configure(service, metadata, hand), back, { pkceCodeVerifier });
    return 'refused_there';
  } catch (error) {
    return openIdProblem(error).why;
  }
}
