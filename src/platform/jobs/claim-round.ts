import type { Clock } from '../clock/clock.ts';
import type { QueueDatabase } from './queue-database.ts';

/** Longest a round may take before another process thinks that its doer died. */
const leaseSeconds = 600;

/** Takes the round of a timetable entry if it is due and nobody is at it; false when another process was first. */
export async function claimRound(
  queue: QueueDatabase,
  clock: Clock,
  name: string,
  everySeconds: number,
): Promise<boolean> {
  const { rows } = await queue.executeSql(
    `insert into jobs.timetable as t (name, last_at, held_until) values ($1, $2, now() + $4::int * interval '1 second')
     on conflict (name) do update set last_at = excluded.last_at, held_until = excluded.held_until
     where t.last_at <= excluded.last_at - $3::float8 * interval '1 second' and coalesce(t.held_until, '-infinity') <= now()
     returning name`,
    // A tenth of slack: two timers never meet to the millisecond.
    [name, clock.now(), everySeconds * 0.9, leaseSeconds],
  );
  return rows.length > 0;
}

/** The round is over; the next may come. */
export async function endRound(queue: QueueDatabase, name: string): Promise<void> {
  await queue.executeSql('update jobs.timetable set held_until = null where name = $1', [name]);
}
