import type { Actor, ActorOf } from '#platform/operation/index.ts';

/** Whoever reads lists. */
export const readers = ['employer', 'clinician', 'case_administrator', 'administrator'] as const;
export type Reader = ActorOf<(typeof readers)[number]>;

/** The organisation a reader's filters belong to: staff read lists over all they serve. */
export const placeOf = (actor: Actor): string | null => (actor.kind === 'employer' ? actor.organisation : null);
