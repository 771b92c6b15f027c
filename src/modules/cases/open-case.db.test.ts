import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import {
  type Actor,
  actingAs,
  type EmployerActor,
  NotVisible,
  type Scope,
  type StaffActor,
} from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { onPostgres, testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { caseForStaff, caseWithdrawn, consentMoved, letterMoved, openCase, returnToPending } from './index.ts';

let db: Database;
let world: CaseWorld;
let trust: string;
let author: EmployerActor;
let nurse: StaffActor;
const now = new Date('2026-03-10T09:00:00Z');

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  trust = await world.organisation('OPN');
  author = await world.member(trust, 'Wyn Ward');
  nurse = await world.staff('nurse', trust);
}, 60_000);
afterAll(() => db.close());

function as<A extends Actor, T>(actor: A, work: (scope: Scope<A>) => Promise<T>): Promise<T> {
  const nothing = () => {};
  return inTransaction(db, actingAs(actor), tx =>
    work({ tx, actor, now, runtime: smallRuntime(db), audit: nothing, notify: nothing, later: nothing }),
  );
}

async function submit(more: { reReferralOf?: string; documentsAwaited?: boolean } = {}) {
  const referral = newId();
  await world.sql(
    `insert into referrals.referrals (organisation_id, id, form_code, form_version, author_id, owner_id, state, created_at, changed_at)
     values ($1, $2, 'OM', 1, $3, $3, 'submitted', now(), now())`,
    [trust, referral, author.membership],
  );
  return as(author, scope =>
    openCase(scope, {
      ...{ organisation: trust, referral, formCode: 'OM', owner: author.membership, author: author.membership },
      ...{ snapshot: { givenName: 'Ada', familyName: 'Ó Meadow', personalEmail: 'ADA@home.example' } },
      ...{ noticeEmail: 'hr@people.example', audience: 'employer', receivedAt: now, ...more },
    }),
  );
}

const row = async (id: string) => (await world.sql('select * from cases.cases where id = $1', [id]))[0]!;
const counts = async () =>
  Object.fromEntries(
    (await world.sql('select tab, n from cases.case_counts where owner_id = $1 and n <> 0', [author.membership])).map(
      ({ tab, n }) => [tab, n],
    ),
  );

describe('submission makes the case', () => {
  it('[CASE.3.8] with the next number of its organisation as reference, pending triage', async () => {
    const [first, second] = [await submit(), await submit()];
    expect(second.number).toBe(first.number + 1);
    expect(first.reference).toBe(`OPN/OM/${String(first.number).padStart(4, '0')}`);
    expect(await row(first.id)).toMatchObject({
      ...{
        tab: 'pending',
        status: 'pending_triage',
        owner_name: 'Wyn Ward',
        name_key: 'o meadow ada',
        employee_email_key: 'ada@home.example',
      },
    });
    const events = await world.sql('select kind from cases.events where case_id = $1', [first.id]);
    expect(events).toEqual([{ kind: 'submitted' }]);
  });

  it.runIf(onPostgres)('[CASE.3.8] numbers are never given twice, however many submit at once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => submit()));
    expect(new Set(made.map(({ number }) => number)).size).toBe(12);
  });

  it('links a re-referral, only to a case of the same organisation', async () => {
    const before = await submit();
    const after = await submit({ reReferralOf: before.id });
    expect(await world.sql('select linked_case_id, kind from cases.links where case_id = $1', [after.id])).toEqual([
      { linked_case_id: before.id, kind: 're_referral_of' },
    ]);
    await expect(submit({ reReferralOf: newId() })).rejects.toThrow(NotVisible);
  });

  it('waits for documents that come by post', async () => {
    expect(await row((await submit({ documentsAwaited: true })).id)).toMatchObject({
      status: 'awaiting_documents',
      tab: 'pending',
    });
  });
});

describe('facts move a case', () => {
  it('[CASE.3.8] a rejected case keeps row and number when it is submitted again', async () => {
    const { id, number } = await submit();
    const before = await counts();
    await world.sql(`update cases.cases set rejected_at = now(), status = 'rejected', tab = 'none' where id = $1`, [
      id,
    ]);
    await as(author, scope => returnToPending(scope, id, { snapshot: { givenName: 'Ada', familyName: 'Lane' } }));
    expect(await row(id)).toMatchObject({
      number,
      status: 'pending_triage',
      tab: 'pending',
      family_name: 'Lane',
      name_key: 'lane ada',
    });
    expect(await counts()).toEqual(before);
  });

  it('withdrawn before acceptance leaves every tab, afterwards it is closed', async () => {
    const [early, late] = [await submit(), await submit()];
    await world.sql(`update cases.cases set accepted_at = now(), tab = 'open', status = 'triaged' where id = $1`, [
      late.id,
    ]);
    for (const { id } of [early, late]) await as(author, scope => caseWithdrawn(scope, id, 'changed job'));
    expect(await row(early.id)).toMatchObject({ tab: 'none', status: 'withdrawn' });
    expect(await row(late.id)).toMatchObject({
      tab: 'closed',
      status: 'closed',
      closed_reason: 'withdrawn_by_employer',
    });
    await expect(as(author, scope => caseWithdrawn(scope, late.id, 'twice'))).rejects.toThrow(NotVisible);
  });

  it('[CASE.4.3] the employee ends a case themselves, and a later consent opens it again', async () => {
    const { id } = await submit();
    const person = await world.person('Ada', 'Meadow');
    await world.sql(
      `update cases.cases set accepted_at = now(), tab = 'open', status = 'triaged', person_id = $2 where id = $1`,
      [id, person],
    );
    const employee = { kind: 'person' as const, person, organisation: trust };
    await as(nurse, scope => letterMoved(scope, id, 'with_employee'));
    expect(await row(id)).toMatchObject({ status: 'awaiting_employee_response', tab: 'open' });
    await as(employee, scope => letterMoved(scope, id, 'held_refused'));
    expect(await row(id)).toMatchObject({
      status: 'closed',
      tab: 'closed',
      closed_reason: 'no_report',
      closed_at: null,
    });
    await as(nurse, scope => letterMoved(scope, id, 'draft'));
    await as(nurse, scope => consentMoved(scope, id, 'given'));
    expect(await row(id)).toMatchObject({ status: 'report_in_preparation', tab: 'open', closed_reason: null });
    const stranger = { ...employee, person: await world.person('Bo', 'Other') };
    await expect(as(stranger, scope => letterMoved(scope, id, 'released'))).rejects.toThrow(NotVisible);
  });
});

describe('staff', () => {
  it('[ACC.X3.1] open cases of organisations assigned to them now', async () => {
    const { id } = await submit();
    const elsewhere = await world.staff('nurse', await world.organisation('ELS'));
    const seen = (who: StaffActor) => as(who, async scope => (await caseForStaff(scope, id)) !== undefined);
    expect([await seen(nurse), await seen(elsewhere)]).toEqual([true, false]);
    const leaving = await world.staff('physician', trust);
    expect(await seen(leaving)).toBe(true);
    await world.sql(`update accounts.staff_assignments set valid = '[2020-01-01,2020-02-01)' where account_id = $1`, [
      leaving.account,
    ]);
    expect(await seen(leaving)).toBe(false);
  });

  it('[ACC.X3.2] do not open a case about themselves', async () => {
    const { id } = await submit();
    const person = await world.person('Ada', 'Meadow');
    const self = await world.staff('nurse', trust, { person });
    const seen = () => as(self, async scope => (await caseForStaff(scope, id)) !== undefined);
    expect(await seen()).toBe(true);
    await world.sql('update cases.cases set person_id = $2 where id = $1', [id, person]);
    expect(await seen()).toBe(false);
  });
});
