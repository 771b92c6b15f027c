import type { ServerMetadata } from 'openid-client';
import { discover } from '#platform/openid/connect.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { SignOn } from './sign-on.ts';

interface Known {
  metadata: ServerMetadata;
  until: number;
}

const known = new WeakMap<Runtime, Map<string, Known>>();
const fiveMinutes = 300_000;

/**
 * What an organisation's service says of itself, at most five minutes old, so that strangers who press the button do not make us ask it
 * each time. Its keys are not kept: they are asked for at each sign-in. @throws OpenIdProblem
 */
export async function metadataOf(runtime: Runtime, signOn: SignOn): Promise<ServerMetadata> {
  const { clock, outside: rules } = runtime;
  const kept = known.get(runtime) ?? new Map<string, Known>();
  known.set(runtime, kept);
  const { organisation, revision, service } = signOn;
  const key = `${organisation.id} ${revision}`;
  const now = clock.now().getTime();
  const found = kept.get(key);
  if (found && now < found.until) return found.metadata;
  const metadata = await discover(service.issuer, { clock, rules });
  for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
  kept.set(key, { metadata, until: now + fiveMinutes });
  return metadata;
}
