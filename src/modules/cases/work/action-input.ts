import { z } from 'zod';
import { type Day, dayOf, isDay } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import { Invalid, type Problem } from '#platform/operation/index.ts';

export const modes = ['telephone', 'video', 'face_to_face', 'papers'] as const;
export const actionStates = ['open', 'closed', 'cancelled', 'dna'] as const;
export const actionKinds = ['appointment', 'evidence'] as const;

/** What is written down of an action beside its kind: state, day, time of day, how and where. */
export const actionFields = z.object({
  state: z.enum(actionStates, 'cases.state_wanted').default('open'),
  day: z.string().refine(isDay, 'cases.day_wanted').nullable().default(null),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'cases.time_wanted')
    .nullable()
    .default(null),
  mode: z.enum(modes).nullable().default(null),
  place: z.string().trim().max(200, 'cases.place_long').default(''),
});
export type ActionFields = z.output<typeof actionFields>;

/** What fits together: attended or missed on a day that has come, missed only by an appointment, a time only with its day. @throws Invalid */
export function refuseContradiction(kind: (typeof actionKinds)[number], given: ActionFields, now: Date): void {
  const today: Day = dayOf(now, defaultZone);
  const problems: Problem[] = [];
  const happened = given.state === 'closed' || given.state === 'dna';
  if (kind === 'appointment' && happened && given.day === null)
    problems.push({ field: 'day', message: 'cases.day_of_appointment' });
  if (happened && given.day !== null && given.day > today) problems.push({ field: 'day', message: 'cases.day_ahead' });
  if (kind === 'evidence' && given.state === 'dna') problems.push({ field: 'state', message: 'cases.evidence_dna' });
  if (given.time !== null && given.day === null) problems.push({ field: 'day', message: 'cases.day_for_time' });
  if (problems.length) throw new Invalid(problems);
}
