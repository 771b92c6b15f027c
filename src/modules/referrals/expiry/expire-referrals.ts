import { sql } from 'kysely';
import { z } from 'zod';
import { dayOf, daysBetween } from '#platform/clock/day.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import {
  ask,
  operation,
  perform,
  query,
  type Runtime,
  type Scope,
  type WorkerActor,
} from '#platform/operation/index.ts';
import { loadReferral } from '../load-referral.ts';
import { type Referral, warnings } from '../referral.ts';
import { deleteDraftRows, leaveStone } from './leave-stone.ts';

/**
 * Deletes drafts thirty days after their last change and rejected referrals thirty days after their rejection, and tells
 * their authors seven days and one day before (REF.L1, REF.L4). Safe to repeat; for the hourly timetable.
 */
export async function expireReferrals(runtime: Runtime): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const found = await ask(runtime, runningOut, { kind: 'worker' }, {});
    const left = found.filter(({ id }) => !done.has(id));
    for (const { organisation_id: organisation, id } of left) {
      done.add(id);
      await perform(runtime, expireReferral, { kind: 'worker', organisation }, { id });
    }
    if (left.length === 0) return;
  }
}

const runningOut = query({
  name: 'referral.running_out',
  actors: ['worker'],
  input: z.object({}),
  async run({ tx, now }) {
    const today = dayOf(now, defaultZone);
    const { rows } = await sql<{ organisation_id: string; id: string }>`
      select organisation_id, id from app.referrals_running_out(${today}::date)`.execute(tx);
    return rows;
  },
});

const expireReferral = operation({
  act: 'referral.expired',
  actors: ['worker'],
  unaudited: true, // nothing is due for most of those looked at
  input: z.object({ id: z.uuid() }),
  async load(scope, { id }) {
    const organisation = scope.actor.organisation ?? '';
    const referral = await loadReferral(scope, { organisation, id }, { lock: true });
    // Submitted, deleted or changed in the meantime: nothing to do, and no failure.
    return { referral: referral?.deletesOn ? referral : undefined };
  },
  policy: () => undefined,
  async run(scope, { referral }) {
    if (!referral?.deletesOn) return;
    const left = daysBetween(dayOf(scope.now, defaultZone), referral.deletesOn);
    if (left <= 0) return remove(scope, referral);
    const due = warnings.filter(days => left <= days).at(-1);
    if (due !== undefined) await warn(scope, referral, due);
  },
});

async function remove(scope: Scope<WorkerActor>, referral: Referral): Promise<void> {
  const { organisation, id, state, formCode } = referral;
  if (state === 'draft') await deleteDraftRows(scope, referral);
  else if (state === 'rejected') await leaveStone(scope, referral);
  else return;
  scope.audit({
    act: 'referral.expired',
    organisation,
    object: { kind: 'referral', id },
    subject: referral.caseId ?? id,
    values: { form: formCode, from: state },
  });
}

async function warn(scope: Scope<WorkerActor>, referral: Referral, days: number): Promise<void> {
  const { organisation, id, state, deletesOn = '', formCode, caseReference } = referral;
  const told = await sql`
    update referrals.referrals set deletion_told = ${days} where organisation_id = ${organisation} and id = ${id}
      and (deletion_told is null or deletion_told > ${days})`.execute(scope.tx);
  const { rows } = await sql<{ account_id: string }>`
    select account_id from accounts.memberships
    where organisation_id = ${organisation} and id = ${referral.owner} and state = 'active'`.execute(scope.tx);
  const account = rows[0]?.account_id;
  if (!told.numAffectedRows || !account) return;
  const kind = state === 'draft' ? 'draft_deletion' : 'rejected_deletion';
  const reference = { day: deletesOn, form: formCode, days, ...(caseReference ? { number: caseReference } : {}) };
  scope.notify({ kind, organisation, to: { account }, reference });
}
