/** How many of the newest steps are remembered. */
const remembered = 31;

export interface Pace {
  /** Somebody begins after a time in which nobody was under way: the pause does not count. */
  begin(): void;
  /** One is done. */
  step(): void;
  /** Milliseconds from one to the next just now: the middle of the newest, so that a single slow upload does not count for all. */
  everyMs(): number;
}

/** How fast work gets done while there is some. @param now milliseconds of a clock that only goes forward */
export function pace(now: () => number): Pace {
  const gaps: number[] = [];
  let last = now();
  let middle = 0;
  return {
    begin() {
      last = now();
    },
    step() {
      const at = now();
      gaps.push(at - last);
      if (gaps.length > remembered) gaps.shift();
      last = at;
      middle = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
    },
    everyMs: () => middle,
  };
}
