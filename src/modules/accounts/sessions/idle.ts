import type { Runtime } from '#platform/operation/index.ts';

/** The activity of sessions since their row was last written: at most once a minute it is (ACC.S3), yet nobody is signed out early. */
const seen = new WeakMap<Runtime, Map<string, number>>();
const most = 20_000;

const minute = 60_000;

/** Notes activity; true when the row is to be written. */
export function noteActivity(runtime: Runtime, session: string, written: Date, now: Date): boolean {
  const known = seen.get(runtime) ?? new Map<string, number>();
  seen.set(runtime, known);
  known.delete(session);
  known.set(session, now.getTime());
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return now.getTime() - written.getTime() >= minute;
}

/** The last activity of a session that this process knows of. */
export function lastActivity(runtime: Runtime, session: string, written: Date): Date {
  return new Date(Math.max(written.getTime(), seen.get(runtime)?.get(session) ?? 0));
}

/** The minutes a session may rest: the organisation's; where no script runs, nobody can be warned, so at least 20 (ALL.4). */
export const restOf = (idleMinutes: number, scripted: boolean): number =>
  scripted ? idleMinutes : Math.max(20, idleMinutes);

/** Whether a session has rested too long. */
export const isIdle = (last: Date, minutes: number, now: Date): boolean =>
  now.getTime() - last.getTime() >= minutes * minute;
