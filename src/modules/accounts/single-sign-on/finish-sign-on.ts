import { z } from 'zod';
import { sha256 } from '#platform/crypto/random.ts';
import { finishSignIn, type Subject } from '#platform/openid/finish-sign-in.ts';
import { OpenIdProblem, type OpenIdWhy } from '#platform/openid/openid-problem.ts';
import { operation, perform, type Runtime } from '#platform/operation/index.ts';
import { attemptKey, countAttempt, holdAttempts } from '../sign-in/attempts.ts';
import { type Flow, openFlow } from './flow.ts';
import { metadataOf } from './known-metadata.ts';
import { type RefusedWhy, recordSignOn } from './record-sign-on.ts';
import { returnAddress, type SignOn } from './sign-on.ts';
import { loadSignOn } from './start-sign-on.ts';

export interface ComingBack {
  organisation: string;
  /** The query of the address they came back to. */
  query: URLSearchParams;
  /** The sign-on cookie. */
  flow: string | undefined;
  device?: string | undefined;
  /** The session cookie that came with the request; that session ends. */
  session?: string | undefined;
  agent?: string | undefined;
}

export type SignOnAnswer =
  | {
      outcome: 'signed_in';
      /** For the session cookie. */
      secret: string;
      /** For the device cookie; missing until the second factor is given. */
      device?: string;
      secondFactor: 'none' | 'give' | 'enrol';
      next: string;
    }
  | {
      outcome: 'refused';
      /** `stale`: this browser was not on its way there, or too long; `not_accepted`: the answer cannot be believed. */
      why: RefusedWhy | 'stale' | 'cancelled' | 'away' | 'not_accepted';
      organisation?: string;
      passwords: boolean;
      next: string;
    };

/**
 * Somebody comes back from their organisation's sign-in (ACC.S7). Only in the browser that went, once, for the organisation it went to,
 * with the settings of then; the answer is checked in full, then the account is found, linked and its session opened.
 */
export async function finishSignOn(runtime: Runtime, given: ComingBack): Promise<SignOnAnswer> {
  const signOn = await loadSignOn(runtime, given.organisation);
  const flow = openFlow(runtime.keys, given.flow, runtime.clock.now());
  const next = flow?.next ?? '';
  const refused = (why: Extract<SignOnAnswer, { outcome: 'refused' }>['why']): SignOnAnswer => ({
    ...{ outcome: 'refused', why, passwords: signOn?.passwords ?? true, next },
    ...(signOn ? { organisation: signOn.organisation.id } : {}),
  });
  if (!signOn || !flow || flow.organisation !== given.organisation || flow.revision !== signOn.revision)
    return refused('stale');
  if (given.query.get('state') !== flow.pending.state || !(await perform(runtime, takeFlow, gate, stateOf(flow))))
    return refused('stale');
  try {
    const subject = await subjectOf(runtime, signOn, flow, given);
    const { device, session, agent } = given;
    const asked = { organisation: given.organisation, subject, device, session, agent, scripted: flow.scripted };
    const answer = await perform(runtime, recordSignOn, gate, asked);
    return answer.outcome === 'refused' ? refused(answer.why) : { ...answer, next };
  } catch (error) {
    if (!(error instanceof OpenIdProblem)) throw error;
    await perform(runtime, noteRefused, gate, { organisation: given.organisation, why: error.why });
    return refused(coarse(error.why));
  }
}

const gate = { kind: 'gate' } as const;
const stateOf = ({ pending }: Flow) => ({ state: sha256(pending.state).toString('base64url') });

async function subjectOf(runtime: Runtime, signOn: SignOn, flow: Flow, given: ComingBack): Promise<Subject> {
  const back = new URL(returnAddress(runtime, given.organisation));
  back.search = given.query.toString();
  const { clock, outside: rules } = runtime;
  const metadata = await metadataOf(runtime, signOn);
  return finishSignIn(signOn.service, metadata, { clock, rules }, { back, pending: flow.pending });
}

/** What somebody in front of the page can do about it; the rest is for the record. */
function coarse(why: OpenIdWhy): 'cancelled' | 'away' | 'not_accepted' {
  if (why === 'cancelled') return 'cancelled';
  const unreachable: readonly OpenIdWhy[] = ['away', 'too_slow', 'unknown_host', 'certificate', 'not_openid'];
  return unreachable.includes(why) ? 'away' : 'not_accepted';
}

/** A way that was begun ends once: the second who brings its state is told to begin anew. */
const takeFlow = operation({
  act: 'single_sign_on.returned',
  actors: ['gate'],
  input: z.object({ state: z.string() }),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async ({ tx, now, runtime }, _thing, { state }): Promise<boolean> => {
    const key = attemptKey(runtime.keys, 'sign_on', state);
    const before = await holdAttempts(tx, 'sign_on', key, now);
    if (before.count > 0) return false;
    await countAttempt(tx, 'sign_on', key, now, before);
    return true;
  },
});

const noteRefused = operation({
  act: 'account.sign_in_failed',
  actors: ['gate'],
  input: z.object({ organisation: z.uuid(), why: z.string() }),
  load: async () => ({}),
  policy: () => undefined,
  run: async (scope, _thing, { organisation, why }): Promise<void> => {
    scope.audit({
      ...{ act: 'account.sign_in_failed', organisation },
      object: { kind: 'single_sign_on', id: organisation },
      values: { by: 'single sign-on', why },
    });
  },
});
