import { sql } from 'kysely';
import { z } from 'zod';
import type { TimetableEntry } from '#platform/jobs/index.ts';
import { ask, operation, perform, query, type Runtime } from '#platform/operation/index.ts';
import type { SharingTables } from '../tables.ts';
import { tellBoth } from '../tell-both.ts';

/** Delegations begin and end by themselves; both sides are told within a quarter of an hour (ACC.M3). */
export const sharingTimetable: readonly TimetableEntry[] = [
  { name: 'sharing.announce', everySeconds: 900, run: announceDelegations },
];

/** Tells of every delegation that began or ended since the last round. Safe to repeat: each is told once. */
export async function announceDelegations(runtime: Runtime): Promise<void> {
  for (const { id, organisation } of await ask(runtime, toAnnounce, { kind: 'worker' }, {}))
    await perform(runtime, announceDelegation, { kind: 'worker', organisation }, { id });
}

const toAnnounce = query({
  name: 'delegation.to_announce',
  actors: ['worker'],
  input: z.object({}),
  async run({ tx, now }) {
    const { rows } = await sql<{ organisation: string; id: string }>`
      select organisation_id as organisation, id from app.delegations_to_announce(${now})`.execute(tx);
    return rows;
  },
});

const announceDelegation = operation({
  act: 'delegation.announced',
  actors: ['worker'],
  unaudited: true, // ended or announced in the meantime: nothing to tell, and no failure
  input: z.object({ id: z.uuid() }),
  load: async ({ tx, now }, { id }) => {
    const given = await tx
      .withTables<SharingTables>()
      .selectFrom('sharing.delegations')
      .select(['organisation_id as organisation', 'id', 'owner_id as ownerId', 'with_id as withId'])
      .select(['until_at as until', 'start_told_at as startTold'])
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    return { given: given && (given.until <= now || !given.startTold) ? given : undefined };
  },
  policy: () => undefined,
  async run(scope, { given }): Promise<void> {
    if (!given) return;
    const over = given.until <= scope.now;
    await scope.tx
      .withTables<SharingTables>()
      .updateTable('sharing.delegations')
      .set(over ? { ended_at: scope.now, end_told_at: scope.now } : { start_told_at: scope.now })
      .where('organisation_id', '=', given.organisation)
      .where('id', '=', given.id)
      .execute();
    scope.audit({
      act: over ? 'delegation.ended' : 'delegation.began',
      organisation: given.organisation,
      object: { kind: 'delegation', id: given.id },
      values: { owner: given.ownerId, with: given.withId, why: 'by its dates' },
    });
    await tellBoth(scope, over ? 'delegation_ended' : 'delegation_started', given);
  },
});
