import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerLinkCode } from '#modules/accounts/index.ts';
import type { Database } from '#platform/db/database.ts';
import { NotVisible, perform, Refused, WrongState } from '#platform/operation/index.ts';
import { type AdviceCase, type AdviceWorld, adviceWorld } from '#test/support/advice-world.ts';
import { testDatabase } from '#test/support/database.ts';
import {
  adviceJobs,
  answerCorrection,
  askMoreTime,
  confirmNoInaccuracies,
  markCorrection,
  openSight,
  recordAssessmentConsent,
  refuseRelease,
  sendSightAgain,
  strikeRecipient,
} from './index.ts';
import { advanceSight } from './sight/advance-sight.ts';

let db: Database;
const worlds: Record<string, AdviceWorld> = {};
beforeAll(async () => {
  db = await testDatabase();
  worlds.as_consented = await adviceWorld(db, { code: 'NOR', policies: { silence: 'as_consented' } });
  worlds.hold = await adviceWorld(db, { code: 'SAL', policies: { silence: 'hold' } });
});
afterAll(() => db.close());

const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 5 }) }) },
  ...(
    [
      ...['accept', 'open', 'confirm', 'mark', 'answer_accepted', 'answer_declined', 'issue', 'more_time', 'refuse'],
      ...['strike', 'wrong_codes', 'send_again', 'withdraw'],
    ] as const
  ).map(kind => ({
    weight: kind === 'refuse' || kind === 'withdraw' ? 1 : 3,
    arbitrary: fc.constant({ kind, days: 0 }),
  })),
);
type Event = { kind: string; days: number };

/** What must have happened for the letter to be readable, kept without asking the code under test. */
interface Truth {
  confirmed: boolean;
  /** Since when a clock could run at the earliest; undefined while none can. */
  earliest?: Date;
  extended: boolean;
}

it.each(['as_consented', 'hold'])(
  '[ADV.10.3] whatever happens (%s), no letter is visible before it may be, and none is stuck without a task',
  async policy => {
    const world = worlds[policy]!;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('release', 'hold'),
        fc.array(event, { maxLength: 18 }),
        async (silence, events) => {
          world.clock.set('2026-03-02T09:00:00Z');
          const of = await world.newCase();
          const letter = await world.issued(of, {
            ...{ silence: silence as 'release' | 'hold', recipients: [world.nia.membership, world.rhys.membership] },
          });
          const truth: Truth = { confirmed: false, extended: false, earliest: world.clock.now() };
          const mayFallSilent = policy === 'as_consented' && silence === 'release';
          for (const each of events) {
            await happen(world, of, letter, each, truth);
            await check(world, of, letter, truth, mayFallSilent);
          }
          await happen(world, of, letter, { kind: 'days', days: 60 }, truth);
          await happen(world, of, letter, { kind: 'days', days: 60 }, truth);
          await check(world, of, letter, truth, mayFallSilent);
          await neverForgotten(world, of, letter);
        },
      ),
      { numRuns: Number(process.env.HANDRAIL_MODEL_RUNS ?? 12) },
    );
  },
  240_000,
);

async function happen(world: AdviceWorld, of: AdviceCase, letter: string, { kind, days }: Event, truth: Truth) {
  try {
    await act(world, of, letter, { kind, days }, truth);
  } catch (error) {
    if (!(error instanceof WrongState || error instanceof Refused || error instanceof NotVisible)) throw error;
  }
}

async function act(world: AdviceWorld, of: AdviceCase, letter: string, { kind, days }: Event, truth: Truth) {
  const { runtime, nurse } = world;
  const row = await world.letter(letter);
  const ada = row.link_id ? await world.byLink(letter) : undefined;
  if (kind === 'days') {
    for (let day = 0; day < days; day++) {
      world.clock.advance({ days: 1 });
      await perform(runtime, advanceSight, world.worker, { letter });
    }
    return;
  }
  if (kind === 'send_again') {
    await perform(runtime, sendSightAgain, nurse, { letter });
    Object.assign(truth, { earliest: world.clock.now(), extended: false });
  } else if (kind === 'issue') {
    await world.issue(letter);
    Object.assign(truth, { earliest: world.clock.now(), extended: false });
  } else if (kind === 'withdraw') {
    const said = { case: of.id, decision: 'withdrawn', channel: 'telephone' };
    await perform(runtime, recordAssessmentConsent, nurse, said);
  } else if (kind.startsWith('answer_')) {
    const [asked] = await world.cases.sql(
      "select id from advice.corrections where letter_id = $1 and state = 'asked' order by id limit 1",
      [letter],
    );
    const decision = kind.slice('answer_'.length);
    if (asked)
      await perform(runtime, answerCorrection, nurse, { letter, correction: asked.id, decision, response: 'Yes.' });
  } else if (ada) await byEmployee(world, letter, kind, ada, truth, Number(row.current_version));
}

async function byEmployee(
  world: AdviceWorld,
  letter: string,
  kind: string,
  ada: Awaited<ReturnType<AdviceWorld['byLink']>>,
  truth: Truth,
  version: number,
) {
  const { runtime } = world;
  if (kind === 'accept') return world.accept(letter);
  if (kind === 'open') return perform(runtime, openSight, ada, { letter });
  if (kind === 'confirm') {
    await perform(runtime, confirmNoInaccuracies, ada, { letter, version });
    truth.confirmed = true;
  }
  if (kind === 'mark') {
    await perform(runtime, markCorrection, ada, { letter, passage: 'May', reason: 'It was June.' });
    truth.earliest = undefined;
  }
  if (kind === 'more_time') {
    await perform(runtime, askMoreTime, ada, { letter });
    truth.extended = true;
  }
  if (kind === 'refuse') await perform(runtime, refuseRelease, ada, { letter });
  if (kind === 'strike') {
    const [one] = await world.cases.sql(
      'select id from advice.recipients where case_id = (select case_id from advice.letters where id = $1) and struck_at is null limit 1',
      [letter],
    );
    if (one) await perform(runtime, strikeRecipient, ada, { letter, recipient: one.id });
  }
  if (kind === 'wrong_codes') await closeByWrongCodes(world, letter);
}

async function closeByWrongCodes(world: AdviceWorld, letter: string) {
  const typed = { purpose: 'sight', token: await world.token(letter), code: '000000' };
  const { link_id: link } = await world.letter(letter);
  const until = new Date(world.clock.now().getTime() + 60_000);
  await world.cases.sql('update accounts.links set code_version = 1, code_expires_at = $2 where id = $1', [
    link,
    until,
  ]);
  for (let tries = 0; tries < 3; tries++) {
    const answer = await perform(world.runtime, answerLinkCode, { kind: 'gate' }, typed);
    if (answer.outcome === 'open') return;
  }
  const job = world.recorder.jobs.findLast(({ queue }) => queue === 'link-closed')!;
  await adviceJobs[0]!.handle(world.runtime, job.data);
}

async function check(world: AdviceWorld, of: AdviceCase, letter: string, truth: Truth, mayFallSilent: boolean) {
  const row = await world.letter(letter);
  const [seen] = await world.employerSees(of);
  const released = row.state === 'released';
  const readers = await world.cases.sql(
    'select membership_id from advice.recipients where case_id = $1 and struck_at is null',
    [of.id],
  );
  const niaReads = readers.some(reader => reader.membership_id === world.nia.membership);
  expect(Boolean(seen!.document_id)).toBe(released && niaReads);
  const waited = truth.earliest && workingDaysAfter(truth.earliest, world.clock.now()) > (truth.extended ? 15 : 5) - 1;
  if (released) expect(truth.confirmed || (mayFallSilent && Boolean(waited) && readers.length > 0)).toBe(true);
  if (row.state === 'corrections') expect(await world.tasks(of)).toContain('letter_correction');
  if (row.state === 'ready') expect(await world.tasks(of)).toContain('letter_new_version');
  if (row.state === 'held_no_answer') expect(await world.tasks(of)).toContain('letter_no_answer');
}

/** Long after: answered, ended, or in a task that says nobody took the notice. */
async function neverForgotten(world: AdviceWorld, of: AdviceCase, letter: string) {
  const { state } = await world.letter(letter);
  if (state === 'with_employee') expect(await world.tasks(of)).toContain('sight_not_delivered');
}

/** Weekdays from the day after `from` to `to`: at least as many as working days. */
function workingDaysAfter(from: Date, to: Date): number {
  let count = 0;
  const day = new Date(from);
  while (day.getTime() + 86_400_000 <= to.getTime()) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6) count += 1;
  }
  return count;
}
