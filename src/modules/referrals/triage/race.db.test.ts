import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimCase } from '#modules/cases/index.ts';
import type { Database } from '#platform/db/database.ts';
import { perform, type StaffActor, WrongState } from '#platform/operation/index.ts';
import { onPostgres, testDatabase } from '#test/support/database.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { addStaff, asOwner, type TestService, testService } from '#test/support/test-service.ts';
import { acceptReferral, amendReferral, rejectReferral, withdrawReferral } from '../index.ts';

let db: Database;
let service: TestService;
let steps: Referring;
let second: StaffActor;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  steps = await referring(service);
  second = await addStaff(db, service.nia.organisation, 'clinician', 'nurse', 'gwen.price');
});
afterAll(() => db.close());

/** At the same moment on PostgreSQL; one after the other on the embedded database, which has one session. */
async function race(...works: (() => Promise<unknown>)[]): Promise<PromiseSettledResult<unknown>[]> {
  if (onPostgres) return Promise.allSettled(works.map(work => work()));
  const results: PromiseSettledResult<unknown>[] = [];
  for (const work of works) results.push(...(await Promise.allSettled([work()])));
  return results;
}
const lost = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []));
const ROUNDS = onPostgres ? 15 : 2;

const person = { new: { givenName: 'Siân', familyName: 'O’Brien' } };
const accept = (caseId: string) =>
  perform(service.runtime, acceptReferral, service.clinician, {
    ...{ case: caseId, version: 1, route: 'video', discipline: 'nurse', person },
  });
const states = async (caseId: string) =>
  (
    await asOwner(
      db,
      `select c.status, c.person_id is not null as matched, c.claimed_by, r.state, r.current_version as version
       from cases.cases c join referrals.referrals r on r.organisation_id = c.organisation_id and r.id = c.referral_id where c.id = $1`,
      [caseId],
    )
  ).rows[0];

describe('two at once', () => {
  it('[CASE.5.47] of clinicians who claim one case, one wins and each other is told by whom', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { caseId } = await steps.submitted();
      const claims = [service.clinician, second, service.clinician, second].map(
        who => () => perform(service.runtime, claimCase, who, { case: caseId }),
      );
      const told = lost(await race(...claims));
      expect(told).toHaveLength(2);
      for (const error of told)
        expect(error).toMatchObject({ reason: 'cases.claimed_by', values: { name: 'Ms Mair Hughes' } });
      const winner = (await states(caseId)).claimed_by;
      expect([service.clinician.account, second.account]).toContain(winner);
    }
  });

  it('[CASE.5.48] accepting and amending end in one of the two, and the loser has one clear answer', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, caseId } = await steps.submitted();
      await perform(service.runtime, claimCase, service.clinician, { case: caseId });
      await steps.save(id, 'employee', { 'employee.position': `Driver ${round}` });
      const works = [() => accept(caseId), () => steps.send(id, amendReferral as never)];
      const told = lost(await race(...(round % 2 ? works.reverse() : works)));
      expect(told).toHaveLength(1);
      expect(told[0]).toBeInstanceOf(WrongState);
      const { state, version, status, matched } = await states(caseId);
      if (state === 'accepted') {
        expect([version, status, matched, told[0].reason]).toEqual([1, 'triaged', true, 'state.accepted']);
      } else {
        expect([state, version, status, matched]).toEqual(['submitted', 2, 'pending_triage', false]);
        expect(told[0].reason).toBe('triage.changed');
      }
    }
  });

  it('[CASE.5.49] accepting, rejecting and withdrawing end in exactly one', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, caseId } = await steps.submitted();
      await perform(service.runtime, claimCase, service.clinician, { case: caseId });
      const told = lost(
        await race(
          () =>
            perform(service.runtime, rejectReferral, service.clinician, {
              case: caseId,
              version: 1,
              reason: 'duplicate',
            }),
          () => perform(service.runtime, withdrawReferral, service.nia, { referral: id, reason: 'She has left' }),
          () => accept(caseId),
        ),
      );
      const { state, status } = await states(caseId);
      // An accepted referral may still be withdrawn (REF.L7), so two of three may succeed one after the other.
      expect(told.length).toBeGreaterThanOrEqual(1);
      for (const error of told) expect(error).toBeInstanceOf(WrongState);
      expect([
        ['rejected', 'rejected'],
        ['withdrawn', 'withdrawn'],
        ['withdrawn', 'closed'],
        ['accepted', 'triaged'],
      ]).toContainEqual([state, status]);
    }
  });
});
