/** Runs work in the order asked for, never more than `places` at once. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Makes a queue with a fixed number of places. Looking inside a file needs the whole of it in memory, so the number of
 * places, not the number of uploads, decides how much memory that takes.
 */
export function turns(places: number): TakeTurn {
  let free = places;
  const waiting: (() => void)[] = [];
  return async work => {
    if (free === 0) await new Promise<void>(go => waiting.push(go));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** Lets other work of the process go on, so that a long look inside one file holds nobody up. */
export function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
