import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { OutsideProblem, type OutsideWhy } from '../outgoing/outside-problem.ts';

/** Why somebody could not be signed in at the other service, or its settings do not fit. */
export type OpenIdWhy =
  | OutsideWhy
  | 'not_openid'
  | 'issuer_differs'
  | 'incomplete'
  | 'no_code_flow'
  | 'no_pkce'
  | 'no_keys'
  | 'no_client_secret_way'
  | 'client_refused'
  | 'cancelled'
  | 'refused_there'
  | 'code_refused'
  | 'token_expired'
  | 'token_wrong'
  | 'signature_wrong';

/** The other service cannot be used, or its answer cannot be believed. */
export class OpenIdProblem extends Error {
  override name = 'OpenIdProblem';
  constructor(
    readonly why: OpenIdWhy,
    options: ErrorOptions = {},
  ) {
    super(`OpenID Connect: ${why}`, options);
  }
}

const byCode: Readonly<Record<string, OpenIdWhy>> = {
  OAUTH_HTTP_REQUEST_FORBIDDEN: 'not_https',
  OAUTH_REQUEST_PROTOCOL_FORBIDDEN: 'not_https',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'not_openid',
  OAUTH_RESPONSE_IS_NOT_JSON: 'not_openid',
  OAUTH_PARSE_ERROR: 'not_openid',
  OAUTH_MISSING_SERVER_METADATA: 'incomplete',
  OAUTH_INVALID_SERVER_METADATA: 'incomplete',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'issuer_differs',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'token_expired',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'token_wrong',
  OAUTH_KEY_SELECTION_FAILED: 'signature_wrong',
  OAUTH_TIMEOUT: 'too_slow',
  OAUTH_ABORT: 'too_slow',
};

/** What went wrong, as far as it can be told; nothing of the answer itself is kept. */
export function openIdProblem(error: unknown): OpenIdProblem {
  if (error instanceof OpenIdProblem) return error;
  const outside = outsideOf(error);
  if (outside) return new OpenIdProblem(outside.why);
  if (error instanceof AuthorizationResponseError)
    return new OpenIdProblem(error.error === 'access_denied' ? 'cancelled' : 'refused_there');
  if (error instanceof WWWAuthenticateChallengeError) return new OpenIdProblem('client_refused');
  if (error instanceof ResponseBodyError) return new OpenIdProblem(bodyWhy(error.error));
  if (error instanceof ClientError) return new OpenIdProblem(clientWhy(error));
  return new OpenIdProblem('token_wrong');
}

function outsideOf(error: unknown): OutsideProblem | undefined {
  if (error instanceof OutsideProblem) return error;
  return error instanceof Error && error.cause ? outsideOf(error.cause) : undefined;
}

function bodyWhy(error: string): OpenIdWhy {
  if (error === 'invalid_client' || error === 'unauthorized_client') return 'client_refused';
  return error === 'invalid_grant' ? 'code_refused' : 'refused_there';
}

function clientWhy(error: ClientError): OpenIdWhy {
  const known = byCode[error.code ?? ''];
  if (known) return known;
  const inner = error.cause instanceof Error ? error.cause.message : error.message;
  return /signature/i.test(inner) ? 'signature_wrong' : 'token_wrong';
}
