import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadVisibleCase } from '#modules/cases/index.ts';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, type EmployerActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { visibleOwners, whyVisible } from './index.ts';

let db: Database;
let world: CaseWorld;
let trust: string;
let top: string;
let north: string;
let ward: string;
let south: string;
let manager: EmployerActor;
let peer: EmployerActor;
let nurse: EmployerActor;
let other: EmployerActor;

const now = new Date('2026-03-10T09:00:00Z');
const within = <T>(reader: EmployerActor, work: (scope: Parameters<typeof loadVisibleCase>[0]) => Promise<T>) =>
  inTransaction(db, actingAs(reader), tx => work({ tx, actor: reader, now }));
const sees = (reader: EmployerActor, id: string) =>
  within(reader, async scope => (await loadVisibleCase(scope, id)) !== undefined);
const why = (reader: EmployerActor, id: string) =>
  within(reader, async scope => {
    const found = (await loadVisibleCase(scope, id))!;
    return whyVisible(scope, found.visibility, found.case);
  });

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
});
afterAll(() => db.close());

beforeEach(async () => {
  trust = await world.organisation(`T${letters()}`);
  top = await world.node(trust, 'Trust');
  north = await world.node(trust, 'North', top);
  ward = await world.node(trust, 'Ward', north);
  south = await world.node(trust, 'South', top);
  manager = await world.member(trust, 'Nia Parry', { node: north, holds: [north] });
  peer = await world.member(trust, 'Pat Even', { node: north });
  nurse = await world.member(trust, 'Wyn Ward', { node: ward });
  other = await world.member(trust, 'Sol South', { node: south });
});

let counter = 0;
const letters = () => String.fromCharCode(65 + Math.floor(counter / 26)) + String.fromCharCode(65 + (counter++ % 26));

describe('who sees a case', () => {
  it('[ACC.X1.1] an owner sees their case, somebody beside them does not', async () => {
    const id = await world.case(trust, peer);
    expect(await sees(peer, id)).toBe(true);
    expect(await sees(nurse, id)).toBe(false);
    expect(await why(peer, id)).toEqual({ because: 'owner' });
  });

  it('[ACC.X1.2] a holder sees owners at and below the node, not beside it or above', async () => {
    const [mine, below, beside] = [
      await world.case(trust, peer),
      await world.case(trust, nurse),
      await world.case(trust, other),
    ];
    expect([await sees(manager, mine), await sees(manager, below), await sees(manager, beside)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await sees(nurse, mine)).toBe(false);
    expect(await why(manager, below)).toEqual({ because: 'node', node: 'North' });
    expect(await within(manager, visibleOwners)).toEqual({
      owners: expect.arrayContaining([manager.membership, peer.membership, nurse.membership]),
    });
  });

  it('[ACC.X1.3] a share shows all cases of its owner and goes no further', async () => {
    const [ofOther, ofNurse] = [await world.case(trust, other), await world.case(trust, nurse)];
    await world.share(other, nurse);
    await world.share(nurse, peer);
    expect(await sees(nurse, ofOther)).toBe(true);
    expect(await why(nurse, ofOther)).toEqual({ because: 'shared', by: 'Sol South' });
    expect([await sees(peer, ofNurse), await sees(peer, ofOther)]).toEqual([true, false]);
  });

  it('[ACC.X1.4] a delegation shows the cases it names while it runs', async () => {
    const [named, unnamed] = [await world.case(trust, other), await world.case(trust, other)];
    const until = '2026-03-10T09:00:01Z';
    await world.delegate(other, nurse, [named], '2026-03-10T09:00:00Z', until);
    expect([await sees(nurse, named), await sees(nurse, unnamed)]).toEqual([true, false]);
    expect(await why(nurse, named)).toEqual({ because: 'delegated', by: 'Sol South', until: new Date(until) });
    const at = (instant: string) =>
      inTransaction(
        db,
        actingAs(nurse),
        async tx => (await loadVisibleCase({ tx, actor: nurse, now: new Date(instant) }, named)) !== undefined,
      );
    expect([await at('2026-03-10T08:59:59.999Z'), await at('2026-03-10T09:00:01Z')]).toEqual([false, false]);
  });

  it('[ACC.X1.5] see all shows every employer case of the organisation', async () => {
    const all = await world.member(trust, 'Ali All', { permissions: ['refer', 'see_all'] });
    const id = await world.case(trust, other);
    expect(await sees(all, id)).toBe(true);
    expect(await why(all, id)).toEqual({ because: 'see_all' });
    expect(await within(all, visibleOwners)).toEqual({ all: true });
    const elsewhere = await world.organisation(`X${letters()}`);
    const foreign = await world.case(elsewhere, await world.member(elsewhere, 'Fay Far'));
    expect(await sees(all, foreign)).toBe(false);
  });

  it('[ACC.X1.6] a restricted case is for its owner and recipients', async () => {
    const id = await world.case(trust, nurse, { restricted: true });
    expect([await sees(nurse, id), await sees(manager, id)]).toEqual([true, false]);
    await world.recipient(manager, id);
    await world.recipient(other, id);
    expect([await sees(manager, id), await sees(other, id)]).toEqual([true, false]);
    expect(await why(manager, id)).toEqual({ because: 'recipient' });
  });

  it('[ACC.X1.9, ACC.X1.10] confidential, rejected and withdrawn cases are seen by nobody, not even with see all', async () => {
    const all = await world.member(trust, 'Ali All', { permissions: ['see_all'] });
    const confidential = await world.case(trust, nurse, { audience: 'confidential' });
    const rejected = await world.case(trust, nurse, { tab: 'none' });
    for (const reader of [all, nurse, manager])
      expect([await sees(reader, confidential), await sees(reader, rejected)]).toEqual([false, false]);
  });

  it('[ACC.X5.1] what is taken away is gone at the next question', async () => {
    const id = await world.case(trust, other);
    const share = await world.share(other, nurse);
    expect(await sees(nurse, id)).toBe(true);
    await world.sql('update sharing.shares set ended_at = now() where id = $1', [share]);
    expect(await sees(nurse, id)).toBe(false);
    const below = await world.case(trust, nurse);
    expect(await sees(manager, below)).toBe(true);
    await world.sql('delete from accounts.node_holders where membership_id = $1', [manager.membership]);
    expect(await sees(manager, below)).toBe(false);
    expect(await sees({ ...manager, permissions: ['see_all'] }, below)).toBe(true);
  });
});

describe('a case about the reader', () => {
  let chief: EmployerActor;
  beforeEach(async () => {
    chief = await world.member(trust, 'Cai Chief', {
      node: top,
      holds: [top],
      email: `Cai.${trust}@people.example`,
      permissions: ['see_all'],
    });
    await world.employment(trust, {
      ...{
        givenName: 'Cai',
        familyName: 'Chief',
        born: '1970-02-03',
        payrollNumber: 'A77',
        email: `cai.${trust}@people.example`,
      },
    });
  });

  it('[ACC.X1.7] is not seen by the same e-mail, payroll number, or name and birth date', async () => {
    const byEmail = await world.case(trust, nurse, { personalEmail: ` CAI.${trust}@people.example` });
    const byPayroll = await world.case(trust, nurse, { payrollNumber: 'a77' });
    const byBirth = await world.case(trust, nurse, {
      givenName: 'CAI',
      familyName: 'chief',
      dateOfBirth: '1970-02-03',
    });
    const ofNamesake = await world.case(trust, nurse, {
      givenName: 'Cai',
      familyName: 'Chief',
      dateOfBirth: '1990-01-01',
    });
    for (const id of [byEmail, byPayroll, byBirth]) expect(await sees(chief, id)).toBe(false);
    expect(await sees(chief, ofNamesake)).toBe(true);
    expect(await sees(manager, byEmail)).toBe(true);
  });

  it('[ACC.X1.7] is not seen by the person it was matched to, not even as its owner', async () => {
    const person = await world.person('Cai', 'Chief', '1970-02-03');
    await world.sql('update accounts.accounts set person_id = $1 where id = $2', [person, chief.account]);
    const id = await world.case(trust, chief, { person });
    expect(await sees(chief, id)).toBe(false);
  });

  it('[ACC.X1.8] shows a namesake once both are matched to persons', async () => {
    const [me, twin] = [
      await world.person('Cai', 'Chief', '1970-02-03'),
      await world.person('Cai', 'Chief', '1970-02-03'),
    ];
    const id = await world.case(trust, nurse, {
      givenName: 'Cai',
      familyName: 'Chief',
      dateOfBirth: '1970-02-03',
      person: twin,
    });
    expect(await sees(chief, id)).toBe(false);
    await world.sql('update accounts.accounts set person_id = $1 where id = $2', [me, chief.account]);
    expect(await sees(chief, id)).toBe(true);
  });
});
