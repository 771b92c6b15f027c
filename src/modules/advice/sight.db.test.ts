import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerLinkCode, startLinkCode } from '#modules/accounts/index.ts';
import type { Database } from '#platform/db/database.ts';
import { ask, NotVisible, perform, Refused, WrongState } from '#platform/operation/index.ts';
import { type AdviceWorld, adviceWorld, readAdvice } from '#test/support/advice-world.ts';
import { testDatabase } from '#test/support/database.ts';
import {
  adviceJobs,
  answerCorrection,
  askMoreTime,
  codeSheet,
  confirmNoInaccuracies,
  letterForSight,
  markCorrection,
  refuseRelease,
  saveLetter,
  sendSightAgain,
  strikeRecipient,
} from './index.ts';
import { advanceSight } from './sight/advance-sight.ts';

let db: Database;
let world: AdviceWorld;
beforeAll(async () => {
  db = await testDatabase();
  world = await adviceWorld(db);
});
afterAll(() => db.close());

const round = (letter: string) => perform(world.runtime, advanceSight, world.worker, { letter });
async function days(letter: string, n: number) {
  for (let day = 0; day < n; day++) {
    world.clock.advance({ days: 1 });
    await round(letter);
  }
}
async function begun(said: Parameters<AdviceWorld['issued']>[1] = {}) {
  world.clock.set('2026-03-02T09:00:00Z');
  world.recorder.notices.length = 0;
  const of = await world.newCase();
  const letter = await world.issued(of, said);
  await world.accept(letter);
  await round(letter);
  return { of, letter };
}
const events = async (of: { id: string }) =>
  (await world.cases.sql('select kind, audience from cases.events where case_id = $1', [of.id])) as {
    kind: string;
    audience: string[];
  }[];

describe('the employee by link', () => {
  it('[ADV.4.2] needs the code that went to the other address, each time', async () => {
    const { letter } = await begun();
    const token = await world.token(letter);
    await perform(world.runtime, startLinkCode, { kind: 'gate' }, { purpose: 'sight', token });
    const typed = { purpose: 'sight', token, code: await world.code(letter) };
    expect(await perform(world.runtime, answerLinkCode, { kind: 'gate' }, typed)).toMatchObject({ outcome: 'open' });
    expect(await perform(world.runtime, answerLinkCode, { kind: 'gate' }, typed)).toEqual({ outcome: 'code_expired' });
  });

  it('[ADV.4.3] three wrong codes close the link and make a task; a clinician sends another', async () => {
    const { of, letter } = await begun();
    const token = await world.token(letter);
    await perform(world.runtime, startLinkCode, { kind: 'gate' }, { purpose: 'sight', token });
    const right = await world.code(letter);
    const code = right === '111111' ? '222222' : '111111';
    const outcomes = [];
    for (let i = 0; i < 3; i++)
      outcomes.push(
        (await perform(world.runtime, answerLinkCode, { kind: 'gate' }, { purpose: 'sight', token, code })).outcome,
      );
    expect(outcomes).toEqual(['wrong', 'wrong', 'closed']);
    await adviceJobs[0]!.handle(world.runtime, world.recorder.jobs.at(-1)!.data);
    await adviceJobs[0]!.handle(world.runtime, world.recorder.jobs.at(-1)!.data);
    expect((await world.tasks(of)).filter(kind => kind === 'sight_link_closed')).toHaveLength(1);
    await perform(world.runtime, sendSightAgain, world.nurse, { letter });
    expect((await ask(world.runtime, letterForSight, await world.open(letter), { letter })).state).toBe(
      'with_employee',
    );
  });

  it('[ADV.4.4] one confirmed address: the code is on paper, and the date of birth is asked', async () => {
    const of = await world.newCase({ confirmed: ['email'] });
    const letter = await world.issued(of);
    expect(await world.tasks(of)).toContain('sight_code_sheet');
    const { code } = await ask(world.runtime, codeSheet, world.nurse, { letter });
    const typed = { purpose: 'sight', token: await world.token(letter), code };
    const gate = { kind: 'gate' } as const;
    expect(await perform(world.runtime, answerLinkCode, gate, { ...typed, also: '1980-05-05' })).toEqual({
      ...{ outcome: 'wrong', left: 2 },
    });
    for (let times = 0; times < 2; times++)
      expect(await perform(world.runtime, answerLinkCode, gate, { ...typed, also: '1980-05-04' })).toMatchObject({
        outcome: 'open',
      });
    await expect(perform(world.runtime, startLinkCode, gate, { purpose: 'sight', token: typed.token })).rejects.toThrow(
      WrongState,
    );
  });

  it('[ADV.4.5] reads only the letter the link was made for, and never an earlier link’s', async () => {
    const { letter } = await begun();
    const other = await begun();
    const ada = await world.byLink(letter);
    await expect(ask(world.runtime, letterForSight, ada, { letter: other.letter })).rejects.toThrow(NotVisible);
    await perform(world.runtime, sendSightAgain, world.nurse, { letter });
    await expect(ask(world.runtime, letterForSight, ada, { letter })).rejects.toThrow(NotVisible);
  });
});

describe('the clock', () => {
  it('[ADV.3.7] starts when the notice is accepted, reminds twice, and holds when nobody answers', async () => {
    const { of, letter } = await begun({ silence: 'hold' });
    await days(letter, 4);
    expect(world.notices('sight_reminder')).toHaveLength(1);
    expect(world.notices('sight_ending')).toMatchObject([{ reference: { day: '2026-03-09' } }]);
    await days(letter, 3);
    expect((await world.letter(letter)).state).toBe('with_employee');
    await days(letter, 1);
    expect((await world.letter(letter)).state).toBe('held_no_answer');
    expect(await world.tasks(of)).toContain('letter_no_answer');
    expect(await world.employerSees(of)).toMatchObject([{ state: 'no_report', document_id: null }]);
    expect(world.notices('no_letter')).toHaveLength(1);
  });

  it('[ADV.7.2] releases in silence when the employee agreed to it before', async () => {
    const { of, letter } = await begun({ silence: 'release' });
    await days(letter, 8);
    expect(await world.employerSees(of)).toMatchObject([{ state: 'released', document_id: expect.any(String) }]);
    expect(world.notices('letter_released')).toHaveLength(1);
  });

  it('[ADV.3.8] more time is given once, and the warning before the end comes again', async () => {
    const { letter } = await begun({ silence: 'release' });
    const ada = await world.open(letter);
    await days(letter, 4);
    const { endsAt } = await perform(world.runtime, askMoreTime, ada, { letter });
    expect(endsAt.toISOString()).toBe('2026-03-23T23:59:59.999Z');
    await expect(perform(world.runtime, askMoreTime, ada, { letter })).rejects.toThrow('extended_once');
    await days(letter, 17);
    expect((await world.letter(letter)).state).toBe('with_employee');
    expect(world.notices('sight_ending')).toHaveLength(2);
    await days(letter, 1);
    expect((await world.letter(letter)).state).toBe('released');
  });

  it('[ADV.10.4] a notice nobody took starts no clock and becomes one task', async () => {
    world.clock.set('2026-03-02T09:00:00Z');
    const of = await world.newCase();
    const letter = await world.issued(of, { silence: 'release' });
    await days(letter, 30);
    expect(await world.letter(letter)).toMatchObject({ state: 'with_employee', sight_ends_at: null });
    expect(await world.tasks(of)).toEqual(['sight_not_delivered']);
  });
});

describe('corrections', () => {
  it('[ADV.5.3] stop the clock; a new version goes through sight with a clock of its own', async () => {
    const { of, letter } = await begun({ silence: 'release' });
    const ada = await world.open(letter);
    await perform(world.runtime, markCorrection, ada, { letter, passage: 'in May', reason: 'It was in June.' });
    await days(letter, 20);
    expect(await world.letter(letter)).toMatchObject({ state: 'corrections', sight_ends_at: null });
    const { corrections } = (await readAdvice(world, of)).letter!;
    const response = 'You are right; it says June now.';
    await perform(world.runtime, answerCorrection, world.nurse, {
      ...{ letter, correction: corrections[0]!.id, decision: 'accepted', response },
    });
    const { revision } = await world.letter(letter);
    const sections = { situation: 'It began in June.' };
    await perform(world.runtime, saveLetter, world.nurse, { letter, revision, sections });
    await world.issue(letter);
    expect(world.notices('correction_answered')).toHaveLength(1);
    expect(await world.letter(letter)).toMatchObject({ current_version: 2, sight_started_at: null });
    const sight = await ask(world.runtime, letterForSight, await world.open(letter), { letter });
    expect(sight).toMatchObject({ version: 2, corrections: [{ state: 'accepted', response }] });
    expect(JSON.stringify(sight.content)).toContain('It began in June.');
  });

  it('[ADV.5.4] declined with a reason, the employee’s statement stands in the letter as theirs', async () => {
    const { of, letter } = await begun();
    const marked = { letter, passage: 'can lift', reason: 'I cannot.', statement: 'I cannot lift more than 5 kg.' };
    await perform(world.runtime, markCorrection, await world.open(letter), marked);
    const { corrections } = (await readAdvice(world, of)).letter!;
    await perform(world.runtime, answerCorrection, world.nurse, {
      ...{ letter, correction: corrections[0]!.id, decision: 'declined', response: 'That is my opinion.' },
    });
    await world.issue(letter);
    const { content } = await ask(world.runtime, letterForSight, await world.open(letter), { letter });
    expect(content.parts.at(-1)).toMatchObject({
      ...{ kind: 'statement', heading: 'Statement by the employee' },
      items: [{ paragraphs: ['I cannot lift more than 5 kg.'], mark: 'As the employee told us' }],
    });
  });

  it('[ADV.5.5] while one is open nothing can be confirmed', async () => {
    const { letter } = await begun();
    const ada = await world.open(letter);
    await perform(world.runtime, markCorrection, ada, { letter, passage: 'x1', reason: 'y1' });
    await expect(perform(world.runtime, confirmNoInaccuracies, ada, { letter, version: 1 })).rejects.toThrow(
      WrongState,
    );
  });
});

describe('refusing and striking off', () => {
  it('[ADV.6.2] a refused letter is held, and the employer learns nothing of why', async () => {
    const { of, letter } = await begun();
    await perform(world.runtime, refuseRelease, await world.open(letter), { letter });
    expect(await world.employerSees(of)).toMatchObject([{ state: 'no_report', document_id: null }]);
    const forReferrer = (await events(of))
      .filter(({ audience }) => audience.includes('referrer'))
      .map(({ kind }) => kind);
    expect(forReferrer).toContain('no_report');
    expect(forReferrer.join()).not.toMatch(/refus|withdr/);
    const [seen] = await world.cases.sql('select status, closed_reason from cases.cases where id = $1', [of.id]);
    expect(seen).toEqual({ status: 'closed', closed_reason: 'no_report' });
  });

  it('[ADV.9.1] who was struck off never reads; the others do', async () => {
    const { of, letter } = await begun({ recipients: [world.nia.membership, world.rhys.membership] });
    const ada = await world.open(letter);
    const { recipients } = await ask(world.runtime, letterForSight, ada, { letter });
    const nia = recipients.find(({ name }) => name === 'Nia Parry')!;
    await perform(world.runtime, strikeRecipient, ada, { letter, recipient: nia.id });
    await perform(world.runtime, confirmNoInaccuracies, ada, { letter, version: 1 });
    expect(await world.employerSees(of)).toMatchObject([{ state: 'released', document_id: null, recipient: false }]);
    expect(await world.employerSees(of, world.rhys)).toMatchObject([{ document_id: expect.any(String) }]);
    expect(world.notices('letter_released')).toMatchObject([{ to: { account: world.rhys.account } }]);
  });

  it('[ADV.9.2] with nobody left to read, confirming is refused in words and silence holds', async () => {
    const { letter } = await begun({ silence: 'release' });
    const ada = await world.open(letter);
    const { recipients } = await ask(world.runtime, letterForSight, ada, { letter });
    await perform(world.runtime, strikeRecipient, ada, { letter, recipient: recipients[0]!.id });
    await expect(perform(world.runtime, confirmNoInaccuracies, ada, { letter, version: 1 })).rejects.toThrow(Refused);
    await days(letter, 8);
    expect((await world.letter(letter)).state).toBe('held_no_answer');
  });
});
