import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkCode } from '#platform/crypto/link-code.ts';
import { macToken } from '#platform/crypto/mac-token.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { ask, perform, type Scope } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { answerLinkCode } from './answer-link-code.ts';
import { identifyLink } from './identify-link.ts';
import { endLinks, issueLink } from './issue-link.ts';
import { lookAtLink } from './look-at-link.ts';
import { startLinkCode } from './start-link-code.ts';

let database: Database;
let world: AccountsWorld;
let organisation: string;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  organisation = await world.organisation('LNK');
});
afterAll(() => database.close());
beforeEach(() => {
  world.runtime.recorder.notices.length = 0;
  world.runtime.recorder.jobs.length = 0;
});

const gate = { kind: 'gate' } as const;
const now = () => world.runtime.clock.now();

async function issued(more: { object?: string; days?: number; code?: boolean } = {}) {
  const { object = newId(), days = 7, code = true } = more;
  const person = newId();
  const { token: id } = await inTransaction(database, { role: 'gate' }, tx =>
    issueLink({ tx, now: now() } as Scope, {
      ...{ purpose: 'sight', organisation, object, person, channel: 'email', address: 'ada@home.example' },
      ...(code ? { codeChannel: 'text' as const, codeAddress: '07700 900 123' } : {}),
      expiresAt: new Date(now().getTime() + days * 86_400_000),
    }),
  );
  return { id, object, person, token: macToken(world.runtime.keys, 'sight', id, 1) };
}

const start = (token: string) => perform(world.runtime, startLinkCode, gate, { purpose: 'sight', token });
const answer = (token: string, code: string) =>
  perform(world.runtime, answerLinkCode, gate, { purpose: 'sight', token, code });
const codeOf = (id: string, version = 1) => linkCode(world.runtime.keys, id, version);

async function opened() {
  const link = await issued();
  await start(link.token);
  const visit = await answer(link.token, codeOf(link.id));
  if (visit.outcome !== 'open') throw new Error(visit.outcome);
  return { ...link, secret: visit.secret };
}

describe('a link to one object', () => {
  it('[ADV.4.51] opens with the code sent to the other channel, for that object and person only', async () => {
    const { id, object, person, secret } = await opened();
    expect(world.notices('sight_code')).toEqual([
      { kind: 'sight_code', organisation, to: { text: '07700 900 123' }, person, reference: { token: id, version: 1 } },
    ]);
    expect(await identifyLink(world.runtime, secret)).toMatchObject({
      link: id,
      purpose: 'sight',
      organisation,
      object,
      person,
    });
    expect(await identifyLink(world.runtime, 'planted')).toBeUndefined();
  });

  it('[ADV.4.52] a code works once, and 15 minutes', async () => {
    const { id, token } = await opened();
    expect(await answer(token, codeOf(id))).toEqual({ outcome: 'code_expired' });
    world.runtime.clock.advance({ minutes: 2 });
    await start(token);
    world.runtime.clock.advance({ minutes: 15 });
    expect(await answer(token, codeOf(id, 2))).toEqual({ outcome: 'code_expired' });
  });

  it('[ADV.4.53] the third wrong code closes the link, ends its visits and leaves a job to make a task of', async () => {
    const { id, object, token, secret } = await opened();
    world.runtime.clock.advance({ minutes: 2 });
    await start(token);
    expect(await answer(token, '000000')).toEqual({ outcome: 'wrong', left: 2 });
    expect(await answer(token, 'x'.repeat(999))).toEqual({ outcome: 'wrong', left: 1 });
    expect(await answer(token, codeOf(id, 1))).toEqual({ outcome: 'closed', link: id, organisation, object });
    expect(world.runtime.recorder.jobs).toEqual([
      { queue: 'link-closed', data: { link: id, organisation, object, purpose: 'sight' }, key: id },
    ]);
    await expect(answer(token, codeOf(id, 2))).rejects.toMatchObject({ reason: 'link.closed' });
    expect(await identifyLink(world.runtime, secret)).toBeUndefined();
  });

  it('[ADV.4.54] a new code ends the one before, and comes at most once a minute', async () => {
    const { id, token } = await issued();
    expect(await start(token)).toEqual({ sent: true });
    expect(await start(token)).toEqual({ sent: false });
    world.runtime.clock.advance({ minutes: 1 });
    expect(await start(token)).toEqual({ sent: true });
    expect(await answer(token, codeOf(id, 1))).toMatchObject({ outcome: 'wrong' });
    expect(await answer(token, codeOf(id, 2))).toMatchObject({ outcome: 'open' });
  });

  it('[ACC.T1.12] expired by a second, made for another purpose or another version it is nothing', async () => {
    const { id, token } = await issued({ days: 1 });
    const look = (text: string, purpose = 'sight') => ask(world.runtime, lookAtLink, gate, { purpose, token: text });
    expect(await look(token)).toEqual({
      state: 'good',
      organisation,
      code: { channel: 'text', sent: false, alsoAsks: false },
    });
    expect(await look(macToken(world.runtime.keys, 'reset', id, 1))).toEqual({ state: 'unknown' });
    expect(await look(macToken(world.runtime.keys, 'sight', id, 2))).toEqual({ state: 'unknown' });
    expect(await look(token, 'proxy')).toEqual({ state: 'unknown' });
    world.runtime.clock.advance({ days: 1 });
    expect(await look(token)).toEqual({ state: 'expired' });
    await expect(start(token)).rejects.toMatchObject({ reason: 'link.expired' });
  });

  it('[ACC.X5.53] ending the links of an object ends its visits with the next request; a new link ends the old one', async () => {
    const { object, secret } = await opened();
    await inTransaction(database, { role: 'gate' }, tx =>
      endLinks({ tx, now: now() }, { organisation, object, why: 'released' }),
    );
    expect(await identifyLink(world.runtime, secret)).toBeUndefined();
    const first = await issued();
    await issued({ object: first.object });
    await expect(start(first.token)).rejects.toMatchObject({ reason: 'link.closed' });
  });

  it('[ALL.4.6] a visit ends after 20 minutes of rest', async () => {
    const { secret } = await opened();
    world.runtime.clock.advance({ minutes: 19, seconds: 59 });
    expect(await identifyLink(world.runtime, secret)).toBeDefined();
    world.runtime.clock.advance({ minutes: 20 });
    expect(await identifyLink(world.runtime, secret)).toBeUndefined();
  });

  it('a link without a code opens by its button', async () => {
    const { token } = await issued({ code: false });
    expect(await answer(token, '')).toMatchObject({ outcome: 'open' });
    await expect(start(token)).rejects.toMatchObject({ reason: 'link.no_code' });
  });
});
