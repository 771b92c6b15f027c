import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { about, caseBrief } from '../case-brief.ts';
import { openTaskOnce } from '../open-task-once.ts';
import type { AdviceTables } from '../tables.ts';

/** Three wrong codes closed a letter's link (ADV.4): a clinician speaks to the employee and sends another. Safe to repeat. */
export const noteLinkClosed = operation({
  act: 'letter.link_closed',
  actors: ['worker'],
  input: z.object({ letter: z.uuid(), link: z.uuid() }),
  async load(scope, { letter: id, link }) {
    const letter = await scope.tx
      .withTables<AdviceTables>()
      .selectFrom('advice.letters')
      .selectAll()
      .where('organisation_id', '=', scope.actor.organisation ?? '')
      .where('id', '=', id)
      .executeTakeFirst();
    const seen = letter && (await caseBrief(scope, letter));
    return seen && { seen, current: letter.link_id === link };
  },
  policy: () => undefined,
  async run(scope, { seen, current }, { letter }) {
    if (current) await openTaskOnce(scope, seen, 'sight_link_closed');
    scope.audit({ ...about(seen), act: 'letter.link_closed', object: { kind: 'letter', id: letter } });
  },
});
