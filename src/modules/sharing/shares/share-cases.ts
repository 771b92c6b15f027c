import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { operation, WrongState } from '#platform/operation/index.ts';
import { loadColleague } from '../load-colleague.ts';
import { mayShareWith } from '../policy.ts';
import type { SharingTables } from '../tables.ts';
import { tellBoth } from '../tell-both.ts';

/**
 * Shares all cases of the acting membership with a colleague of the same organisation, one way, until it is ended (ACC.M3).
 * Throws NotVisible, Refused (sharing is off), WrongState (shared already, colleague not active).
 */
export const shareCases = operation({
  act: 'share.started',
  actors: ['employer'],
  input: z.object({
    with: z.uuid('share.with_missing'),
    /** The colleague also gets copies of notices about the cases. */
    copies: z.boolean(),
  }),
  load: (scope, given) => loadColleague(scope, given.with),
  policy: (_actor, { organisation, colleague }) => mayShareWith(organisation, colleague),
  async run(scope, { colleague }, { copies }): Promise<{ share: string }> {
    const { organisation, membership } = scope.actor;
    const id = newId();
    const { numInsertedOrUpdatedRows } = await scope.tx
      .withTables<SharingTables>()
      .insertInto('sharing.shares')
      .values({
        ...{ organisation_id: organisation, id, owner_id: membership, with_id: colleague.id, copies },
        ...{ created_at: scope.now, ended_at: null },
      })
      .onConflict(on =>
        on.columns(['organisation_id', 'with_id', 'owner_id']).where('ended_at', 'is', null).doNothing(),
      )
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) throw new WrongState('share.exists');
    scope.audit({
      act: 'share.started',
      organisation,
      object: { kind: 'share', id },
      values: { owner: membership, with: colleague.id, copies },
    });
    await tellBoth(scope, 'share_started', { organisation, ownerId: membership, withId: colleague.id });
    return { share: id };
  },
});
