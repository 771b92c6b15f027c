import type { Log } from '../log/make-log.ts';
import { within } from './polling.ts';

interface World {
  log?: Log;
  claim(name: string, everySeconds: number): Promise<boolean>;
  end(name: string): Promise<void>;
}

export interface Rounds {
  add(name: string, everySeconds: number, handler: () => Promise<void>): void;
  stop(withinMs: number): Promise<void>;
}

/** Comes round by timers of this process; the claim in the database decides which process does it. */
export function startRounds({ log, claim, end }: World): Rounds {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();

  async function round(name: string, everySeconds: number, handler: () => Promise<void>): Promise<void> {
    try {
      if (!(await claim(name, everySeconds))) return;
      await handler().finally(() => end(name));
    } catch (error) {
      log?.error({ err: error, job: name }, 'a round of the timetable failed');
    }
  }
  return {
    add(name, everySeconds, handler) {
      const turn = () => {
        if (running.has(name)) return;
        running.set(
          name,
          round(name, everySeconds, handler).finally(() => running.delete(name)),
        );
      };
      turn();
      timers.add(setInterval(turn, everySeconds * 1000));
    },
    async stop(withinMs) {
      for (const timer of timers) clearInterval(timer);
      await within(withinMs, Promise.all(running.values()));
    },
  };
}
