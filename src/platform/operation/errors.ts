/** Not found, or not visible to this actor: the two are never told apart (ALL.5). Answered with 404. */
export class NotVisible extends Error {
  override name = 'NotVisible';
}

/** The row is visible, the act is not allowed: 403 with the reason in words. `reason` is a key of the module's catalogue. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly reason: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(`refused: ${reason}`);
  }
}

/** The act does not fit the state the thing is in now: 409. */
export class WrongState extends Error {
  override name = 'WrongState';
  constructor(
    readonly reason: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(`wrong state: ${reason}`);
  }
}

/** Input that cannot be taken, field by field: 422 with everything kept. Messages are keys of the module's catalogue. */
export class Invalid extends Error {
  override name = 'Invalid';
  constructor(readonly problems: readonly Problem[]) {
    super(`invalid: ${problems.map(problem => `${problem.field} ${problem.message}`).join(', ')}`);
  }
}
export interface Problem {
  field: string;
  message: string;
  values?: Record<string, string | number>;
}

/** Somebody saved in between: 409 with both texts. */
export class Stale extends Error {
  override name = 'Stale';
  constructor(readonly current: unknown) {
    super('saved by somebody else in between');
  }
}

/** Too much at once, or the database away for a moment: 503 with Retry-After in seconds. */
export class Busy extends Error {
  override name = 'Busy';
  constructor(
    readonly retryAfter = 5,
    message = 'busy',
    options: ErrorOptions = {},
  ) {
    super(message, options);
  }
}

/** A disk has no room: as Busy, until somebody makes some. */
export class NoRoom extends Busy {
  override name = 'NoRoom';
  constructor(message = 'There is no room left on a disk.', cause?: unknown) {
    super(60, message, { cause });
  }
}
