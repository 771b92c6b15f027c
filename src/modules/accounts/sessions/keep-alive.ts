import { perform, type Runtime } from '#platform/operation/index.ts';
import type { Identity } from '../identity.ts';
import { touchSession } from './touch-session.ts';

/** Keeps a session: one press in the warning before a time-out (ALL.4). Answers how many seconds it may rest from now. */
export async function keepAlive(runtime: Runtime, identity: Identity): Promise<{ secondsLeft: number }> {
  await perform(runtime, touchSession, { kind: 'gate' }, { session: identity.session });
  return { secondsLeft: secondsLeft(identity, runtime.clock.now()) };
}

/** Seconds from activity now to the end of the session: its rest, or what is left of the 12 hours. */
export function secondsLeft(identity: Pick<Identity, 'idleMinutes' | 'endsAt'>, now: Date): number {
  return Math.max(
    0,
    Math.min(identity.idleMinutes * 60, Math.floor((identity.endsAt.getTime() - now.getTime()) / 1000)),
  );
}
