import { pace } from './pace.ts';

/** Whose turn it is when there is more to do than can be done: `first` is served longest, `last` gives way at once. */
export type Turn = 'first' | 'usual' | 'last';

/** Up to where a turn is still admitted. */
export interface TurnLimit {
  /** Longest it may have to wait for those who are inside, in milliseconds. */
  patienceMs: number;
  /** So few inside are never too many, however slowly they go and however late the loop was. */
  few: number;
  /** Requests of any turn under way in this process, and of this very turn. */
  inside: number;
  alike: number;
  /** How late the event loop may be, in milliseconds. */
  delayMs: number;
}

/** What one process takes on. An export holds a connection of the database for as long as its reader takes: few of them at a time. */
export const usualLimits: Readonly<Record<Turn, TurnLimit>> = {
  first: { patienceMs: 15_000, few: 24, inside: 300, alike: 300, delayMs: 5_000 },
  usual: { patienceMs: 1_000, few: 8, inside: 100, alike: 100, delayMs: 1_500 },
  last: { patienceMs: 300, few: 2, inside: 30, alike: 6, delayMs: 300 },
};

/** The door of one process: counts who is inside and says who may still come in. */
export interface Admission {
  /** Lets a request in and answers how it leaves; undefined when it must be refused. */
  admit(turn: Turn): (() => void) | undefined;
  /** From now on nobody is admitted: the process ends. */
  close(): void;
  readonly closed: boolean;
  /** How many are under way. */
  readonly inside: number;
  /** How many were refused, by turn. */
  readonly refused: Readonly<Record<Turn, number>>;
  /** Resolves as soon as nobody is inside, at the latest after so many milliseconds; true when nobody is. */
  emptied(withinMs: number): Promise<boolean>;
}

/**
 * @param world.delayMs how late the event loop is just now
 * @param world.now milliseconds of a clock that only goes forward
 */
export function makeAdmission(
  world: { delayMs(): number; now(): number },
  limits: Readonly<Record<Turn, TurnLimit>> = usualLimits,
): Admission {
  const inside: Record<Turn, number> = { first: 0, usual: 0, last: 0 };
  const refused: Record<Turn, number> = { first: 0, usual: 0, last: 0 };
  const waiting = new Set<() => void>();
  const leaving = pace(world.now);
  let closed = false;
  const all = () => inside.first + inside.usual + inside.last;
  const fits = (turn: Turn) => {
    const { few, patienceMs, ...most } = limits[turn];
    const count = all();
    if (closed || inside[turn] >= most.alike) return false;
    // A loop that was late once says nothing while hardly anybody is here: they would be refused for their own work.
    if (count < few) return true;
    return count < most.inside && world.delayMs() <= most.delayMs && count * leaving.everyMs() <= patienceMs;
  };
  return {
    admit(turn) {
      if (!fits(turn)) {
        refused[turn] += 1;
        return undefined;
      }
      if (all() === 0) leaving.begin();
      inside[turn] += 1;
      return () => {
        inside[turn] -= 1;
        leaving.step();
        if (all() === 0) for (const tell of waiting) tell();
      };
    },
    close() {
      closed = true;
    },
    get closed() {
      return closed;
    },
    get inside() {
      return all();
    },
    refused,
    emptied: withinMs => (all() === 0 ? Promise.resolve(true) : soon(waiting, withinMs).then(() => all() === 0)),
  };
}

function soon(waiting: Set<() => void>, withinMs: number): Promise<void> {
  return new Promise(resolve => {
    const tell = () => {
      clearTimeout(timer);
      waiting.delete(tell);
      resolve();
    };
    const timer = setTimeout(tell, withinMs);
    waiting.add(tell);
  });
}
