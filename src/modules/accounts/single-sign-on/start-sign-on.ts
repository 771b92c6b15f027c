import { z } from 'zod';
import { beginSignIn } from '#platform/openid/begin-sign-in.ts';
import { OpenIdProblem } from '#platform/openid/openid-problem.ts';
import { ask, NotVisible, query, type Runtime } from '#platform/operation/index.ts';
import { sealFlow } from './flow.ts';
import { metadataOf } from './known-metadata.ts';
import { returnAddress, type SignOn, signOnOf } from './sign-on.ts';

export type StartedSignOn =
  | {
      outcome: 'go';
      /** Where to send the browser. */
      url: string;
      /** For the sign-on cookie. */
      flow: string;
      name: string;
    }
  /** Their service cannot be reached, or is not set up as it must be; the password way where it is on. */
  | { outcome: 'away'; name: string; passwords: boolean };

/**
 * Sends somebody to their organisation's own sign-in (ACC.S7). Nothing is written: what must be remembered is in their browser, sealed.
 * @throws NotVisible where the organisation has none, or it is switched off
 */
export async function startSignOn(
  runtime: Runtime,
  given: { organisation: string; next: string; scripted: boolean },
): Promise<StartedSignOn> {
  const { clock, outside: rules, keys } = runtime;
  const signOn = await loadSignOn(runtime, given.organisation);
  if (!signOn) throw new NotVisible('single sign-on');
  const { name } = signOn.organisation;
  try {
    const metadata = await metadataOf(runtime, signOn);
    const redirectUri = returnAddress(runtime, given.organisation);
    const { acrValues } = signOn;
    const { url, pending } = await beginSignIn(signOn.service, metadata, { clock, rules }, { redirectUri, acrValues });
    const flow = sealFlow(keys, { ...given, pending, revision: signOn.revision, at: clock.now().getTime() });
    return { outcome: 'go', url, flow, name };
  } catch (error) {
    if (!(error instanceof OpenIdProblem)) throw error;
    return { outcome: 'away', name, passwords: signOn.passwords };
  }
}

const loading = query({
  name: 'single_sign_on.loaded',
  actors: ['gate'],
  input: z.object({ organisation: z.uuid() }),
  run: async ({ tx, runtime }, { organisation }) => ({ signOn: await signOnOf(tx, runtime.keys, organisation) }),
});

/** The organisation's sign-in with its secret, for the protocol only. */
export async function loadSignOn(runtime: Runtime, organisation: string): Promise<SignOn | undefined> {
  return (await ask(runtime, loading, { kind: 'gate' }, { organisation })).signOn;
}
