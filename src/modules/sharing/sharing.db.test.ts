import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { delegateCases, loadVisibleCase, noticeCopies } from '#modules/cases/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, ask, type EmployerActor, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import {
  announceDelegations,
  endDelegation,
  endShare,
  findColleagues,
  listSharing,
  setCopies,
  shareCases,
} from './index.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let trust: string;
let owner: EmployerActor;
let colleague: EmployerActor;
let counter = 0;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  runtime = smallRuntime(db);
  counter += 1;
  trust = await world.organisation(`SH${String.fromCharCode(64 + counter)}`);
  owner = await world.member(trust, 'Olwen Owner');
  colleague = await world.member(trust, 'Carys Colleague');
});

const sees = (reader: EmployerActor, id: string) =>
  inTransaction(db, actingAs(reader), async tx =>
    Boolean(await loadVisibleCase({ tx, actor: reader, now: runtime.clock.now() }, id)),
  );
const share = (copies = true, by = owner, reader = colleague) =>
  perform(runtime, shareCases, by, { with: reader.membership, copies });
/** What the two of this test were told; rounds of the worker reach the other tests' organisations as well. */
const told = () =>
  runtime.recorder.notices
    .filter(({ to }) => 'account' in to && [owner.account, colleague.account].includes(to.account))
    .map(({ kind, to, reference }) => [kind, to, reference?.side]);
const delegation = (cases: readonly string[], more: object = {}) => ({
  ...{ with: colleague.membership, cases, from: '2026-03-12', until: '2026-03-13', purpose: 'Annual leave' },
  ...{ copies: true, zone: 'Europe/London', ...more },
});
const delegate = (cases: readonly string[], more: object = {}) =>
  perform(runtime, delegateCases, owner, delegation(cases, more));
const copies = (id: string) =>
  inTransaction(db, actingAs(owner), async tx =>
    (await noticeCopies({ tx, now: runtime.clock.now() }, id)).map(({ to }) => to),
  );
const problems = (asked: Promise<unknown>): Promise<readonly Problem[]> =>
  asked.then(
    () => [],
    error => {
      expect(error).toBeInstanceOf(Invalid);
      return (error as Invalid).problems;
    },
  );

describe('sharing all cases', () => {
  it('[ACC.M3.1, ACC.M3.4] shows them until it is ended, and tells both sides each time', async () => {
    const id = await world.case(trust, owner);
    expect(await sees(colleague, id)).toBe(false);
    const made = await share();
    expect(await sees(colleague, id)).toBe(true);
    await perform(runtime, endShare, owner, made);
    expect(await sees(colleague, id)).toBe(false);
    expect(told()).toEqual([
      ['share_started', { account: owner.account }, 'owner'],
      ['share_started', { account: colleague.account }, 'colleague'],
      ['share_ended', { account: owner.account }, 'owner'],
      ['share_ended', { account: colleague.account }, 'colleague'],
    ]);
    expect(runtime.recorder.entries.map(({ act }) => act)).toEqual(['share.started', 'share.ended']);
  });

  it('[ACC.M3.2] is refused a second time, and possible again after it was ended', async () => {
    const made = await share();
    await expect(share(false)).rejects.toThrow('share.exists');
    await perform(runtime, endShare, owner, made);
    await expect(perform(runtime, endShare, owner, made)).rejects.toThrow('share.ended');
    await share();
    const [line] = (await ask(runtime, listSharing, owner, {})).given;
    expect(line).toMatchObject({ kind: 'share', name: 'Carys Colleague', username: colleague.account, copies: true });
  });

  it('[ACC.M3.3] is refused with oneself, somebody of elsewhere, and somebody disabled', async () => {
    const elsewhere = await world.member(await world.organisation(`EL${String.fromCharCode(64 + counter)}`), 'Fay Far');
    for (const reader of [owner, elsewhere]) await expect(share(true, owner, reader)).rejects.toThrow('share.started');
    await world.sql("update accounts.memberships set state = 'disabled' where id = $1", [colleague.membership]);
    await expect(share()).rejects.toThrow('share.with_inactive');
    expect(await ask(runtime, findColleagues, owner, { words: 'carys' })).toEqual([]);
  });

  it('[ACC.M3.5] is ended by its owner or a user administrator, not by the colleague or a third', async () => {
    const made = await share();
    const third = await world.member(trust, 'Tom Third');
    await expect(perform(runtime, endShare, colleague, made)).rejects.toThrow('sharing.not_yours');
    await expect(perform(runtime, endShare, third, made)).rejects.toThrow('share.ended');
    const administrator = await world.member(trust, 'Ada Admin', { permissions: ['user_administration'] });
    await perform(runtime, endShare, administrator, made);
    expect((await ask(runtime, listSharing, colleague, {})).received).toEqual([]);
  });

  it('[ACC.M3.15] begins no more where the organisation does not use it, and can still be ended', async () => {
    const made = await share();
    await world.sql('update organisations.organisations set features = $2 where id = $1', [trust, { sharing: false }]);
    const third = await world.member(trust, 'Tom Third');
    await expect(share(true, owner, third)).rejects.toThrow('sharing.off');
    await perform(runtime, endShare, owner, made);
  });
});

describe('delegating chosen cases', () => {
  it('[ACC.M3.6] shows them from the first day to the end of the last, and no others', async () => {
    const [named, other] = [await world.case(trust, owner), await world.case(trust, owner)];
    await delegate([named]);
    const at = async (instant: string) => {
      runtime.clock.set(instant);
      return [await sees(colleague, named), await sees(colleague, other)];
    };
    expect(await at('2026-03-11T23:59:59.999Z')).toEqual([false, false]);
    expect(await at('2026-03-12T00:00:00Z')).toEqual([true, false]);
    expect(await at('2026-03-13T23:59:59.999Z')).toEqual([true, false]);
    expect(await at('2026-03-14T00:00:00Z')).toEqual([false, false]);
  });

  it('[ACC.M3.6] keeps the days of the zone over the change to summer time', async () => {
    const named = await world.case(trust, owner);
    await delegate([named], { from: '2026-03-28', until: '2026-03-29' });
    runtime.clock.set('2026-03-29T22:59:59.999Z');
    expect(await sees(colleague, named)).toBe(true);
    runtime.clock.set('2026-03-29T23:00:00Z');
    expect(await sees(colleague, named)).toBe(false);
  });

  it('[ACC.M3.7] is refused when one of them belongs to somebody else, with nothing stored', async () => {
    const [mine, theirs] = [await world.case(trust, owner), await world.case(trust, colleague)];
    await expect(delegate([mine, theirs])).rejects.toThrow('delegation.not_owner');
    await expect(delegate([mine, newId()])).rejects.toThrow('delegation.not_owner');
    expect((await ask(runtime, listSharing, owner, {})).given).toEqual([]);
  });

  it('[ACC.M3.8] ends for a case that is given to another owner', async () => {
    const [kept, given] = [await world.case(trust, owner), await world.case(trust, owner)];
    await delegate([kept, given], { from: '2026-03-10' });
    expect([await sees(colleague, kept), await sees(colleague, given)]).toEqual([true, true]);
    const third = await world.member(trust, 'Tom Third');
    await world.sql('update cases.cases set owner_id = $2 where id = $1', [given, third.membership]);
    expect([await sees(colleague, kept), await sees(colleague, given)]).toEqual([true, false]);
  });

  it('[ACC.M3.9] is told of once at its begin and once at its end, to both sides', async () => {
    await delegate([await world.case(trust, owner)]);
    await announceDelegations(runtime);
    expect(told()).toEqual([]);
    runtime.clock.set('2026-03-12T00:05:00Z');
    await announceDelegations(runtime);
    await announceDelegations(runtime);
    runtime.clock.set('2026-03-14T00:05:00Z');
    await announceDelegations(runtime);
    await announceDelegations(runtime);
    expect(told().map(([kind, , side]) => `${kind} ${side}`)).toEqual([
      ...['delegation_started owner', 'delegation_started colleague'],
      ...['delegation_ended owner', 'delegation_ended colleague'],
    ]);
  });

  it('[ACC.M3.5] is ended early by its owner, not by the colleague', async () => {
    const id = await world.case(trust, owner);
    const made = await delegate([id], { from: '2026-03-10' });
    await expect(perform(runtime, endDelegation, colleague, made)).rejects.toThrow('sharing.not_yours');
    await perform(runtime, endDelegation, owner, made);
    expect(await sees(colleague, id)).toBe(false);
  });

  it('[ACC.M3.10] asks for a purpose and for days in order, not past, within a year', async () => {
    const id = await world.case(trust, owner);
    const wrong = async (more: object, cases = [id]) =>
      (await problems(delegate(cases, more))).map(each => each.message);
    expect(await wrong({ purpose: '  ' })).toEqual(['delegation.purpose_missing']);
    expect(await wrong({ from: '2026-02-30' })).toEqual(['delegation.from_wrong']);
    expect(await wrong({ until: '0000-00-00' })).toContain('delegation.until_wrong');
    expect(await wrong({ from: '2026-03-14' })).toEqual(['delegation.until_before']);
    expect(await wrong({ from: '2026-03-01', until: '2026-03-09' })).toEqual(['delegation.until_before']);
    expect(await wrong({ until: '2027-03-20' })).toEqual(['delegation.too_long']);
    expect(await wrong({}, [])).toEqual(['delegation.cases_missing']);
  });
});

describe('copies of notices', () => {
  it('[ACC.M3.11] go to those the owner shares with, where switched on', async () => {
    const id = await world.case(trust, owner);
    const made = await share(false);
    expect(await copies(id)).toEqual([]);
    await perform(runtime, setCopies, owner, { ...made, copies: true });
    expect(await copies(id)).toEqual([{ account: colleague.account }]);
    await perform(runtime, endShare, owner, made);
    expect(await copies(id)).toEqual([]);
  });

  it('[ACC.M3.12] never tell of a restricted or confidential case, or one about their reader', async () => {
    const email = `carys.${counter}@people.example`;
    await world.sql('update accounts.accounts set email = $2, email_key = $2 where id = $1', [
      colleague.account,
      email,
    ]);
    await world.employment(trust, { givenName: 'Carys', familyName: 'Colleague', email, payrollNumber: 'P7' });
    await share();
    const about = [
      await world.case(trust, owner, { restricted: true }),
      await world.case(trust, owner, { audience: 'confidential' }),
      await world.case(trust, owner, { personalEmail: email }),
      await world.case(trust, owner, { payrollNumber: 'p7' }),
    ];
    for (const id of about) expect(await copies(id)).toEqual([]);
    expect(await copies(await world.case(trust, owner))).toHaveLength(1);
  });
});
