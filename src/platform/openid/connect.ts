import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  clockSkew,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type ServerMetadata,
} from 'openid-client';
import { type Clock, systemClock } from '../clock/clock.ts';
import { guardedFetch, type OutsideRules } from '../outgoing/guarded-fetch.ts';
import { OpenIdProblem, openIdProblem } from './openid-problem.ts';

/** One service where people sign in, and what we are to it. */
export interface OpenIdService {
  /** Its name for itself, to the letter; discovery is read below it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What asking it needs of the installation. */
export interface OpenIdHand {
  clock: Clock;
  rules: OutsideRules | undefined;
}

const seconds = 8;
/** Seconds two clocks may be apart. */
const tolerance = 60;

/** Reads what a service says of itself. @throws OpenIdProblem */
export async function discover(issuer: string, { rules }: OpenIdHand): Promise<ServerMetadata> {
  const url = URL.parse(issuer);
  if (!url || url.search || url.hash) throw new OpenIdProblem('not_an_address');
  try {
    const found = await discovery(url, 'discovery', undefined, undefined, {
      [customFetch]: guardedFetch(rules),
      timeout: seconds,
      ...(rules?.loopback ? { execute: [allowInsecureRequests] } : {}),
    });
    const metadata = { ...found.serverMetadata() };
    // The library lets some houses call themselves otherwise; then anybody of any of their customers could come in.
    if (metadata.issuer !== issuer) throw new OpenIdProblem('issuer_differs');
    if (!metadata.authorization_endpoint || !metadata.token_endpoint || !metadata.jwks_uri)
      throw new OpenIdProblem('incomplete');
    return metadata;
  } catch (error) {
    throw openIdProblem(error);
  }
}

/** The service as the library wants it: its keys are asked for anew, its signatures always checked, by the installation's clock. */
export function configure(service: OpenIdService, metadata: ServerMetadata, { clock, rules }: OpenIdHand) {
  const skew = Math.round((clock.now().getTime() - systemClock.now().getTime()) / 1000);
  const client = { client_secret: service.clientSecret, [clockSkew]: skew, [clockTolerance]: tolerance };
  const config = new Configuration({ ...metadata }, service.clientId, client, clientWay(service, metadata));
  config[customFetch] = guardedFetch(rules);
  config.timeout = seconds;
  enableNonRepudiationChecks(config);
  if (rules?.loopback) allowInsecureRequests(config);
  return config;
}

/** Where a service does not say how its clients show their secret, it is in the header (OpenID Connect Discovery 1.0, 3). */
function clientWay({ clientSecret }: OpenIdService, metadata: ServerMetadata) {
  const ways = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  if (ways.includes('client_secret_basic')) return ClientSecretBasic(clientSecret);
  if (ways.includes('client_secret_post')) return ClientSecretPost(clientSecret);
  throw new OpenIdProblem('no_client_secret_way');
}
