import { z } from 'zod';
import { endLinks, moveLinkEnd } from '#modules/accounts/index.ts';
import { operation, type Scope, type WorkerActor } from '#platform/operation/index.ts';
import { about, type CaseBrief, caseBrief } from '../case-brief.ts';
import { extendedEnd, nextLook, reminderDue, type SightClock, startClock, undeliveredSince } from '../clock.ts';
import type { Letter } from '../load-letter.ts';
import { openTaskOnce } from '../open-task-once.ts';
import { sightTerms } from '../sight-terms.ts';
import type { AdviceTables } from '../tables.ts';
import { endSight } from './end-sight.ts';
import { noticeAccepted } from './notice-accepted.ts';
import { remind } from './remind.ts';

type Terms = Awaited<ReturnType<typeof sightTerms>>;
interface Due {
  letter: Letter;
  case: CaseBrief;
}

/**
 * Does what is due for one letter with its employee (ADV.3, ADV.7): starts its clock when its notice was accepted, makes a task of a
 * notice nobody took, reminds twice, and ends the time to read. Safe to repeat.
 */
export const advanceSight = operation({
  act: 'letter.sight_advanced',
  actors: ['worker'],
  input: z.object({ letter: z.uuid() }),
  unaudited: true,
  load: lockDue,
  policy: () => undefined,
  async run(scope, { letter, case: seen }) {
    const terms = await sightTerms(scope, seen.organisation);
    if (letter.state !== 'with_employee') return closeLink(scope, letter);
    if (!letter.sight_started_at || !letter.sight_ends_at) return start(scope, { letter, case: seen }, terms);
    const clock = { startedAt: letter.sight_started_at, endsAt: letter.sight_ends_at };
    if (scope.now > clock.endsAt) {
      await endSight(scope, letter, seen, terms.policies.silence);
      return closeLink(scope, letter);
    }
    const due = reminderDue(clock, terms.calendar, letter.reminders, scope.now);
    if (!due) return;
    await remind(scope, letter, seen, due, clock.endsAt);
    const reminders = due === 'sight_ending' ? 2 : 1;
    await set(scope, letter, { reminders, sight_next_at: nextLook(clock, terms.calendar, reminders) });
  },
});

async function lockDue(scope: Scope<WorkerActor>, { letter: id }: { letter: string }): Promise<Due | undefined> {
  const letter = await scope.tx
    .withTables<AdviceTables>()
    .selectFrom('advice.letters')
    .selectAll()
    .where('organisation_id', '=', scope.actor.organisation ?? '')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const seen = letter && (await caseBrief(scope, letter));
  return letter && seen && { letter, case: seen };
}

async function start(scope: Scope<WorkerActor>, { letter, case: seen }: Due, terms: Terms): Promise<void> {
  const acceptedAt = letter.link_id ? await noticeAccepted(scope, letter.link_id) : undefined;
  if (!acceptedAt) return undelivered(scope, { letter, case: seen }, terms);
  const clock: SightClock = startClock(acceptedAt, terms, letter.code_posted);
  await set(scope, letter, {
    ...{ sight_started_at: clock.startedAt, sight_ends_at: clock.endsAt },
    sight_next_at: nextLook(clock, terms.calendar, 0),
  });
  // The link lives as long as the clock can still run; the end of the clock closes it.
  await moveLinkEnd(scope, seen.organisation, letter.link_id!, extendedEnd(clock.endsAt, terms));
  scope.audit({
    ...about(seen),
    ...{ act: 'letter.clock_started', object: { kind: 'letter', id: letter.id } },
    values: { from: clock.startedAt.toISOString(), to: clock.endsAt.toISOString() },
  });
}

async function undelivered(scope: Scope<WorkerActor>, { letter, case: seen }: Due, terms: Terms): Promise<void> {
  if (letter.undelivered_at || scope.now < undeliveredSince(letter.issued_at!, terms.calendar)) return;
  await openTaskOnce(scope, seen, 'sight_not_delivered');
  await set(scope, letter, { undelivered_at: scope.now });
}

async function closeLink(scope: Scope<WorkerActor>, letter: Letter): Promise<void> {
  await endLinks(scope, {
    ...{ organisation: letter.organisation_id, object: letter.id, purpose: 'sight', why: 'time_over' },
  });
  await set(scope, letter, { link_id: null });
}

async function set(
  { tx }: Scope<WorkerActor>,
  letter: Letter,
  to: Partial<
    Pick<Letter, 'reminders' | 'sight_next_at' | 'sight_started_at' | 'sight_ends_at' | 'undelivered_at' | 'link_id'>
  >,
): Promise<void> {
  await tx
    .withTables<AdviceTables>()
    .updateTable('advice.letters')
    .set(to)
    .where('organisation_id', '=', letter.organisation_id)
    .where('id', '=', letter.id)
    .execute();
}
