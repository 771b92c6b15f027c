import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { findGiven } from '../find-given.ts';
import { mayEnd } from '../policy.ts';
import type { SharingTables } from '../tables.ts';

/** Switches copies of notices on or off for a share (ACC.M3). Throws NotVisible, Refused, WrongState (ended). */
export const setCopies = operation({
  act: 'share.copies_set',
  actors: ['employer'],
  input: z.object({ share: z.uuid(), copies: z.boolean() }),
  load: (scope, { share }) => findGiven(scope, 'sharing.shares', share),
  policy: mayEnd,
  async run(scope, given, { copies }): Promise<void> {
    await scope.tx
      .withTables<SharingTables>()
      .updateTable('sharing.shares')
      .set({ copies })
      .where('organisation_id', '=', given.organisation)
      .where('id', '=', given.id)
      .execute();
    scope.audit({
      act: 'share.copies_set',
      organisation: given.organisation,
      object: { kind: 'share', id: given.id },
      values: { from: given.copies, to: copies },
    });
  },
});
