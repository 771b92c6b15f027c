/** Where instants come from. Business code asks a clock it was given and never reads the machine's. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A length of time; the parts are added up. A day is 24 hours here: calendar days are `addDays` in day.ts. */
export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** A clock that stands still until it is told to move. */
export interface TestClock extends Clock {
  advance(span: Span): void;
  set(iso: string): void;
}

/**
 * A clock for tests and simulations.
 * @param startIso instant with its offset, for example `2026-10-25T00:30:00Z`
 * @throws RangeError when the text is not an instant
 */
export function testClock(startIso: string): TestClock {
  let at = readInstant(startIso);
  return {
    now: () => new Date(at),
    advance: span => {
      at += milliseconds(span);
    },
    set: iso => {
      at = readInstant(iso);
    },
  };
}

function readInstant(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}

function milliseconds({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
