import type { TurnLimit } from '#platform/http/admission.ts';

const never: TurnLimit = { patienceMs: 600_000, few: 1_000, inside: 1_000, alike: 1_000, delayMs: 600_000 };

/** Refuses nobody: on a busy machine a test about something else must not be told to come again. */
export const patient = { limits: { first: never, usual: never, last: never } };
