import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { Invalid, NotVisible, operation, perform, type Scope, WrongState } from '#platform/operation/index.ts';
import { testDatabase } from '#test/support/database.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import {
  amendReferral,
  digestOf,
  markAccepted,
  markRejected,
  markReturned,
  resubmitReferral,
  submitReferral,
  withdrawReferral,
} from '../index.ts';

let db: Database;
let service: TestService;
let steps: Referring;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  steps = await referring(service);
});
afterAll(() => db.close());

interface Sending {
  referral: string;
  key: string;
  seen: string;
  reason?: string;
}
type Send = typeof submitReferral;
const send = (sending: Sending, as: Send = submitReferral, who = service.nia) =>
  perform(service.runtime, as, who, sending);

/** A referral that is ready, and what its page would post. */
async function ready(): Promise<Sending> {
  const referral = await steps.start();
  await steps.fill(referral);
  return { referral, key: randomUUID(), seen: digestOf((await steps.draft(referral)).answers) };
}

/** Everything a sending leaves behind, by its number of rows. */
async function left(referral: string) {
  const { rows } = await asOwner(
    db,
    `select (select count(*) from cases.cases where referral_id = $1) as cases, (select count(*) from referrals.versions where referral_id = $1) as versions,
      (select count(*) from referrals.questions where referral_id = $1) as questions,
      (select count(*) from cases.events where case_id in (select id from cases.cases where referral_id = $1)) as events,
      (select state from referrals.referrals where id = $1) as state`,
    [referral],
  );
  return { ...rows[0], notices: service.recorder.notices.length };
}

/** What cases do at the triage desk. */
const triage = (run: (scope: Scope) => Promise<unknown>) =>
  perform(
    service.runtime,
    operation({
      ...{ act: 'test.triage', actors: ['clinician'], input: z.object({}), unaudited: true },
      ...{ load: async () => ({}), policy: () => undefined, run: scope => run(scope as unknown as Scope) },
    }),
    service.clinician,
    {},
  );
const at = (id: string) => ({ organisation: service.nia.organisation, id });

const fates: Record<string, (referral: string) => Promise<unknown>> = {
  'sent and waits': async () => {},
  'changed since': async id => {
    await steps.save(id, 'employee', { 'employee.position': 'Pilot' });
    await steps.send(id, amendReferral);
  },
  'half changed': id => steps.save(id, 'employee', { 'employee.position': 'Half typed' }),
  'sent back for information': id => triage(scope => markReturned(scope, at(id), 'Since when?')),
  rejected: id => triage(scope => markRejected(scope, at(id), { reason: 'incomplete', text: 'Add the absences.' })),
  'rejected and sent again': async id => {
    await triage(scope => markRejected(scope, at(id), { reason: 'incomplete', text: 'Add the absences.' }));
    await steps.save(id, 'employee', { 'employee.position': 'Pilot' });
    await steps.send(id, resubmitReferral);
  },
  accepted: id => triage(scope => markAccepted(scope, at(id))),
  withdrawn: id =>
    perform(service.runtime, withdrawReferral, service.nia, { referral: id, reason: 'She has left us.' }),
};

it.each(Object.entries(fates))(
  '[REF.L3.13] the same post again answers as the first time and does nothing, when the referral is %s',
  async (_, befall) => {
    const sending = await ready();
    const first = await send(sending);
    await befall(sending.referral);
    const before = await left(sending.referral);
    // The page chooses the operation by the state it reads, which may be of a moment ago.
    for (const as of [submitReferral, amendReferral, resubmitReferral]) expect(await send(sending, as)).toEqual(first);
    expect(await left(sending.referral)).toEqual(before);
  },
);

it.each(Object.entries(fates))(
  '[REF.L3.14] the same key with anything else in the post is refused, when the referral is %s',
  async (_, befall) => {
    const sending = await ready();
    await send(sending);
    await befall(sending.referral);
    const before = await left(sending.referral);
    const others = [
      { ...sending, seen: 'f'.repeat(64) },
      { ...sending, reason: 'Another reason' },
    ];
    for (const other of others)
      for (const as of [submitReferral, amendReferral, resubmitReferral])
        await expect(send(other, as)).rejects.toThrow(new WrongState('submission.key_reused'));
    expect(await left(sending.referral)).toEqual(before);
  },
);

it('[REF.L3.15] of forty posts in one moment with one key, the twenty alike are answered alike and the others refused', async () => {
  const sending = await ready();
  const posts = Array.from({ length: 40 }, (_, n) => (n % 2 ? { ...sending, reason: `Typed ${n}` } : sending));
  // Whichever comes first is the one; all that are like it are answered like it.
  const answers = await Promise.allSettled(posts.map(post => send(post)));
  const done = answers.filter(answer => answer.status === 'fulfilled');
  const refused = answers.filter(answer => answer.status === 'rejected');
  expect([20, 1]).toContain(done.length);
  expect(new Set(done.map(({ value }) => JSON.stringify(value))).size).toBe(1);
  for (const { reason } of refused) expect(reason).toEqual(new WrongState('submission.key_reused'));
  expect(await left(sending.referral)).toMatchObject({ cases: 1, versions: 1, state: 'submitted' });
});

it('[REF.L3.16] a further version has a key of its own: repeated it is one version, and the first key still answers the first', async () => {
  const sending = await ready();
  const first = await send(sending);
  await steps.save(sending.referral, 'employee', { 'employee.position': 'Pilot' });
  const seen = digestOf((await steps.draft(sending.referral)).answers);
  const amendment = { ...sending, key: randomUUID(), seen };
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(amendment, amendReferral)));
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toEqual({ ...first, version: 2 });
  expect(await send(sending, amendReferral)).toEqual(first);
  expect(await left(sending.referral)).toMatchObject({ cases: 1, versions: 2 });
});

it('[REF.L3.17] a key says nothing to anybody but the owner, and means nothing in another organisation', async () => {
  const sending = await ready();
  await send(sending);
  await expect(send(sending, submitReferral, service.rhys)).rejects.toThrow(NotVisible);
  // Theirs is not complete: that is what they are told, not that the key is known.
  const theirs = await steps.start(service.sam);
  const seen = digestOf((await steps.draft(theirs, service.sam)).answers);
  await expect(send({ ...sending, referral: theirs, seen }, submitReferral, service.sam)).rejects.toThrow(Invalid);
});
