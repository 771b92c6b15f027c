import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { about } from '../case-brief.ts';
import { writeConsent } from '../consent/write-consent.ts';
import { letterByLink } from '../load-letter.ts';
import { mayRespond } from '../policy.ts';
import { letterPeople, readersAmong } from '../recipients/letter-people.ts';
import type { AdviceTables } from '../tables.ts';

/** The employee strikes one recipient off before confirming (ADV.9). They will not read the letter; nobody tells them why. */
export const strikeRecipient = operation({
  act: 'recipient.struck',
  actors: ['person'],
  input: z.object({ letter: z.uuid(), recipient: z.uuid() }),
  async load(scope, { letter, recipient }) {
    const found = await letterByLink(scope, letter, { lock: true });
    const reader =
      found && readersAmong(await letterPeople(scope, found.case.id)).find(each => each.recipient === recipient);
    return reader && { ...found, reader };
  },
  policy: (_actor, { letter }) => mayRespond(letter),
  async run(scope, { letter, case: seen, reader }, { recipient }) {
    await scope.tx
      .withTables<AdviceTables>()
      .updateTable('advice.recipients')
      .set({ struck_at: scope.now })
      .where('organisation_id', '=', seen.organisation)
      .where('id', '=', recipient)
      .execute();
    const of = { organisation: seen.organisation, case: seen.id, person: seen.person };
    await writeConsent(scope, { ...of, kind: 'recipient', decision: 'withdrawn', channel: 'link', recipient });
    scope.audit({
      ...about(seen),
      ...{
        act: 'recipient.struck',
        object: { kind: 'letter', id: letter.id },
        values: { membership: reader.membership },
      },
    });
  },
});
