import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  identify,
  identifyLink,
  issueLink,
  issueToken,
  keepAlive,
  lookAtLink,
  readToken,
  signIn,
  startLinkCode,
} from '#modules/accounts/index.ts';
import { expectedDates, type StageFacts } from '#modules/cases/index.ts';
import { expireReferrals } from '#modules/referrals/index.ts';
import { calendarFor } from '#platform/clock/bank-holidays.ts';
import { macToken } from '#platform/crypto/mac-token.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { claimRound, endRound } from '#platform/jobs/claim-round.ts';
import { queueDatabase } from '#platform/jobs/queue-database.ts';
import { ask, NotVisible, perform, type Scope } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { referring } from '#test/support/referral-steps.ts';
import { type TestService, testService } from '#test/support/test-service.ts';

// The clocks change where the process and the database stand, not only where people read: `timestamptz` plus a day, or a Date
// made of parts, would be an hour off here and nowhere else.
process.env.TZ = 'Europe/London';

const silent = { audit() {}, notify() {}, later() {} };
const minute = 60_000;
const hour = 60 * minute;
const changes = [
  { change: 'summer time begins', at: '2026-03-29T01:00:00Z', friday: '2026-03-27', offset: 60 },
  { change: 'summer time ends', at: '2026-10-25T01:00:00Z', friday: '2026-10-23', offset: 0 },
];

let database: Database;
let world: AccountsWorld;
let organisation: string;
let service: TestService;
beforeAll(async () => {
  database = await testDatabase();
  database.pool.on('connect', client => void client.query(`set timezone to 'Europe/London'`));
  if (database.kind === 'pglite') await database.pool.query(`set timezone to 'Europe/London'`);
  world = accountsWorld(database);
  organisation = await world.organisation('CLK');
  service = await testService(database);
});
afterAll(() => database.close());

describe.each(changes)('when $change', ({ at, offset, friday }) => {
  /** Where the clock stands, so many milliseconds after the change (before it when negative). */
  const stand = (ms: number) => world.runtime.clock.set(new Date(Date.parse(at) + ms).toISOString());
  const scoped = <T>(work: (scope: Scope) => Promise<T>) =>
    inTransaction(database, { role: 'gate' }, tx =>
      work({ tx, actor: { kind: 'gate' }, now: world.runtime.clock.now(), runtime: world.runtime, ...silent }),
    );
  beforeEach(() => stand(-10 * minute));

  it('the process and the database stand in that zone', async () => {
    expect(new Date(Date.parse(at) + hour).getTimezoneOffset() + offset).toBe(0);
    const { rows } = await database.pool.query(`show timezone`);
    expect(rows[0].TimeZone).toBe('Europe/London');
  });

  async function entered(): Promise<string> {
    const name = `wren.${newId().slice(-8)}`;
    await world.join(await world.account(name), organisation);
    const answer = await signIn(world.runtime, { name, password: rightPassword });
    if (answer.outcome !== 'signed_in') throw new Error(answer.outcome);
    return answer.secret;
  }
  const who = (secret: string) => identify(world.runtime, secret, { activity: false });

  it('[ALL.4.21] a session rests its twenty minutes, to the second', async () => {
    const secret = await entered();
    stand(10 * minute - 1_000);
    expect(await who(secret)).toBeDefined();
    stand(10 * minute);
    expect(await who(secret)).toBeUndefined();
  });

  it('[ALL.4.22] a session that is kept alive ends after twelve hours, not eleven and not thirteen', async () => {
    stand(-6 * hour);
    const secret = await entered();
    for (let passed = 15; passed < 12 * 60; passed += 15) {
      stand(-6 * hour + passed * minute);
      const identity = await who(secret);
      expect((await keepAlive(world.runtime, identity!)).secondsLeft).toBe(Math.min(1_200, 43_200 - passed * 60));
    }
    stand(6 * hour - 1_000);
    expect(await who(secret)).toBeDefined();
    stand(6 * hour);
    expect(await who(secret)).toBeUndefined();
  });

  it.each(['activation', 'reset', 'invitation'] as const)(
    '[ACC.S4.11] a link of %s works for its hours',
    async purpose => {
      stand(-12 * hour);
      const account = await world.account(`heron.${newId().slice(-8)}`);
      const { token, version } = await scoped(scope => issueToken(scope, { purpose, account, hours: 24 }));
      const text = macToken(world.runtime.keys, purpose, token, version);
      const state = async () => (await scoped(scope => readToken(scope, purpose, text))).state;
      stand(12 * hour - 1_000);
      expect(await state()).toBe('good');
      stand(12 * hour);
      expect(await state()).toBe('expired');
    },
  );

  it('[ADV.4.11] the employee’s link and its code end when they said', async () => {
    const { token } = await scoped(scope =>
      issueLink(scope, {
        ...{ purpose: 'sight', organisation, object: newId(), person: newId(), channel: 'email' },
        ...{ address: 'ada@home.example', codeChannel: 'text', codeAddress: '07700 900 123' },
        expiresAt: new Date(Date.parse(at) + 2 * hour),
      }),
    );
    const text = macToken(world.runtime.keys, 'sight', token, 1);
    await perform(world.runtime, startLinkCode, { kind: 'gate' }, { purpose: 'sight', token: text });
    const [row] = await world.sql('select code_expires_at from accounts.links where id = $1', [token]);
    expect(row!.code_expires_at).toEqual(new Date(Date.parse(at) + 5 * minute));
    const state = async () =>
      (await ask(world.runtime, lookAtLink, { kind: 'gate' }, { purpose: 'sight', token: text })).state;
    stand(2 * hour - 1_000);
    expect(await state()).toBe('good');
    stand(2 * hour);
    expect(await state()).toBe('expired');
    expect(await identifyLink(world.runtime, 'nothing')).toBeUndefined();
  });

  it('[CASE.12.11] a target counts working days, whatever the clocks do on the Sunday between', () => {
    // Friday, a minute before midnight where people read it.
    const receivedAt = new Date(`${friday}T${offset ? '23:59' : '22:59'}:00Z`);
    const targets = { triageDays: 2, offerDays: 5, reportDays: 2, sightDays: 5 };
    const facts: StageFacts = {
      ...{ receivedAt, acceptedAt: null, onPapers: true, letterState: null, issuedAt: null, releasedAt: null },
      ...{ ended: false, actions: [] },
    };
    const [triage] = expectedDates(facts, targets, calendarFor('england-and-wales', []));
    expect(triage).toMatchObject({ stage: 'triage', on: offset ? '2026-03-31' : '2026-10-27' });
  });

  it('[REF.L1.7] a draft lives its thirty days until midnight where people read it', async () => {
    const steps = await referring(service);
    service.clock.set(offset ? '2026-03-10T12:00:00Z' : '2026-10-10T12:00:00Z');
    const id = await steps.start();
    const midnight = Date.parse(offset ? '2026-04-08T23:00:00Z' : '2026-11-09T00:00:00Z');
    service.clock.set(new Date(midnight - 1).toISOString());
    await expireReferrals(service.runtime);
    expect((await steps.draft(id)).referral.state).toBe('draft');
    service.clock.set(new Date(midnight).toISOString());
    await expireReferrals(service.runtime);
    await expect(steps.draft(id)).rejects.toThrow(NotVisible);
  });

  it('[ALL.7.15] what comes round every hour comes round every hour', async () => {
    const queue = queueDatabase(database);
    const comesRound = async (ms: number) => {
      stand(ms);
      const turn = await claimRound(queue, world.runtime.clock, `clock ${at}`, 3_600);
      if (turn) await endRound(queue, `clock ${at}`);
      return turn;
    };
    expect(await comesRound(-40 * minute)).toBe(true);
    expect(await comesRound(10 * minute)).toBe(false);
    expect(await comesRound(20 * minute)).toBe(true);
    expect(await comesRound(79 * minute)).toBe(true);
  });
});
