import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { ask, NotVisible, operation, perform, type Scope } from '#platform/operation/index.ts';
import { testDatabase } from '#test/support/database.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import { expireReferrals, listRejected, listSaved, markRejected, type Rejection, startReferral } from '../index.ts';

let db: Database;
let service: TestService;
let steps: Referring;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  steps = await referring(service);
});
afterAll(() => db.close());

async function rejected(rejection: Rejection = { reason: 'incomplete' }) {
  const made = await steps.submitted();
  await perform(
    service.runtime,
    operation({
      act: 'test.triage',
      actors: ['clinician'],
      input: z.object({}),
      load: async () => ({}),
      policy: () => undefined,
      unaudited: true,
      async run(scope) {
        const which = { organisation: service.nia.organisation, id: made.id };
        await markRejected(scope as unknown as Scope, which, rejection);
        await rejectCase(scope as unknown as Scope, made.caseId);
      },
    }),
    service.clinician,
    {},
  );
  return made;
}

/** The case's own fact, which cases write beside `markRejected`. */
const rejectCase = async (scope: Scope, caseId: string) => {
  const tx = scope.tx.withTables<{ 'cases.cases': { id: string; rejected_at: Date; status: string; tab: string } }>();
  const facts = { rejected_at: scope.now, status: 'rejected', tab: 'none' };
  await tx.updateTable('cases.cases').set(facts).where('id', '=', caseId).execute();
};

/** Runs the timetable each day for so many days, and tells on which days notices went, and of what kind. */
async function pass(days: number): Promise<string[]> {
  const told: string[] = [];
  for (let day = 1; day <= days; day++) {
    service.clock.advance({ days: 1 });
    const before = service.recorder.notices.length;
    await expireReferrals(service.runtime);
    await expireReferrals(service.runtime);
    told.push(...service.recorder.notices.slice(before).map(notice => `${notice.kind} on day ${day}`));
  }
  return told;
}

const list = () => ask(service.runtime, listSaved, service.nia, {});

describe('a draft nobody touches', () => {
  it('[REF.L1.5] is deleted after thirty days, its author told seven days and one day before, once each', async () => {
    const id = await steps.start();
    expect(await pass(29)).toEqual(['draft_deletion on day 23', 'draft_deletion on day 29']);
    expect((await list()).rows).toHaveLength(1);
    expect(await pass(1)).toEqual([]);
    await expect(steps.draft(id)).rejects.toThrow(NotVisible);
    expect(service.recorder.entries).toContainEqual(expect.objectContaining({ act: 'referral.expired', subject: id }));
  });

  it('[REF.L1.6] and is written on again is warned of anew', async () => {
    const id = await steps.start();
    expect(await pass(25)).toEqual(['draft_deletion on day 23']);
    await steps.save(id, 'employee', { 'employee.givenName': 'Nia' });
    expect(await pass(30)).toEqual(['draft_deletion on day 23', 'draft_deletion on day 29']);
    await expect(steps.draft(id)).rejects.toThrow(NotVisible);
  });

  it('[REF.L1.7] is deleted on the right day although the clocks change in between', async () => {
    service.clock.set('2026-10-05T23:30:00Z'); // 00:30 on the sixth in London
    const id = await steps.start();
    expect((await steps.draft(id)).referral.deletesOn).toBe('2026-11-05');
    service.clock.set('2026-11-04T23:59:00Z');
    await expireReferrals(service.runtime);
    await steps.draft(id);
    service.clock.set('2026-11-05T00:01:00Z');
    await expireReferrals(service.runtime);
    await expect(steps.draft(id)).rejects.toThrow(NotVisible);
  });
});

describe('a rejected referral', () => {
  it('[REF.L4.2] is kept thirty days, told of seven and one before, then a stone remains without a person', async () => {
    const { id, caseId, reference } = await rejected();
    const [shown] = (await ask(service.runtime, listRejected, service.nia, {})).rows;
    expect(shown).toMatchObject({
      givenName: 'Siân',
      familyName: 'O’Brien-Llŷr',
      position: 'Driver',
      postcode: 'CF10 1AA',
      referral: { id, rejected: { reason: 'incomplete' } },
    });
    expect(await pass(30)).toEqual(['rejected_deletion on day 23', 'rejected_deletion on day 29']);
    expect((await ask(service.runtime, listRejected, service.nia, {})).rows).toEqual([]);
    const everything = await asOwner(
      db,
      `select to_jsonb(r) as stone, (select to_jsonb(c) from cases.cases c where c.id = $2) as "case",
         (select count(*) from referrals.versions where referral_id = $1)::int as versions,
         (select count(*) from referrals.questions where referral_id = $1)::int as questions
       from referrals.referrals r where r.id = $1`,
      [id, caseId],
    );
    expect(JSON.stringify(everything.rows[0])).not.toMatch(/Siân|Llŷr|CF10|1980-05-01|Driver|Lifting/);
    expect(everything.rows[0]).toMatchObject({
      stone: { case_reference: reference, form_code: 'OM', rejected_reason: 'incomplete' },
      versions: 0,
      questions: 0,
    });
  });

  it('[REF.L4.3] on the wrong form is begun anew on the right one, carrying over what fits', async () => {
    const { id: instead, caseId } = await rejected({ reason: 'wrong_form', suggestedForm: 'WA' });
    const start = { form: 'WA', instead };
    const { id } = await perform(service.runtime, startReferral, service.nia, start);
    const { answers, referral } = await steps.draft(id);
    expect(referral).toMatchObject({ formCode: 'WA', reReferralOf: caseId, employeeName: 'Siân O’Brien-Llŷr' });
    expect(answers.values).toMatchObject({ 'employee.familyName': 'O’Brien-Llŷr', 'employee.postcode': 'CF10 1AA' });
    const [shown] = (await ask(service.runtime, listRejected, service.nia, {})).rows;
    expect(shown?.continuedAs).toBe(id);
  });
});

describe('a closed case', () => {
  it('[REF.L4.4] is referred again with its employee and a link; an open one is not', async () => {
    const { caseId } = await steps.submitted();
    const start = () => perform(service.runtime, startReferral, service.nia, { form: 'OM', reReferralOf: caseId });
    await expect(start()).rejects.toThrow('refer.case_not_closed');
    await asOwner(db, "update cases.cases set tab = 'closed', status = 'closed' where id = $1", [caseId]);
    const { id } = await start();
    const { answers } = await steps.draft(id);
    expect(answers.values).toMatchObject({ 'employee.givenName': 'Siân', 'employee.postcode': 'CF10 1AA' });
    expect(answers.values['reasons.chosen']).toBeUndefined();
    await steps.fill(id);
    const again = await steps.send(id);
    const { rows } = await asOwner(db, 'select * from cases.links where case_id = $1', [again.caseId]);
    expect(rows).toMatchObject([{ linked_case_id: caseId, kind: 're_referral_of' }]);
  });

  it('of a colleague’s is not found', async () => {
    const { caseId } = await steps.submitted();
    const starting = perform(service.runtime, startReferral, service.sam, { form: 'OM', reReferralOf: caseId });
    await expect(starting).rejects.toThrow(NotVisible);
  });
});
