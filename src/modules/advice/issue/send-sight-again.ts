import { z } from 'zod';
import { recordEvent } from '#modules/cases/index.ts';
import { operation, Refused } from '#platform/operation/index.ts';
import { about, caseBrief } from '../case-brief.ts';
import { currentConsent } from '../consent/current-consent.ts';
import { nextState } from '../letter.ts';
import { liveLetter, lockLetterForStaff } from '../load-letter.ts';
import { moveLetter } from '../move-letter.ts';
import { mayWriteAtAll } from '../policy.ts';
import { sightTerms } from '../sight-terms.ts';
import { freshClock } from './issue-letter.ts';
import { sendSightLink } from './send-sight-link.ts';

/** Sends the issued version by a fresh link, with a fresh clock: after three wrong codes, a notice nobody took, or an employee who did not answer. */
export const sendSightAgain = operation({
  act: 'letter.sent_again',
  actors: ['clinician'],
  input: z.object({ letter: z.uuid() }),
  load: (scope, { letter }) => lockLetterForStaff(scope, letter),
  policy: (actor, { case: seen, letter }) =>
    mayWriteAtAll(actor, seen) ??
    (nextState(letter.state, { kind: 'sent_again' }) ? undefined : { wrongState: `advice.state.${letter.state}` }),
  async run(scope, { letter, case: seen }) {
    const brief = await caseBrief(scope, letter);
    const live = await liveLetter(scope, seen.organisation, seen.id);
    if (live && live.id !== letter.id) throw new Refused('advice.letter_exists');
    if (!brief || (await currentConsent(scope, seen.organisation, seen.id))?.decision !== 'given')
      throw new Refused('advice.obstacle.consent');
    const link = await sendSightLink(scope, letter, brief, await sightTerms(scope, seen.organisation));
    await moveLetter(scope, letter, { kind: 'sent_again' }, { ...freshClock, ...link, issued_at: scope.now });
    await recordEvent(scope, seen.id, { kind: 'letter_sent_again', audience: ['employee', 'clinician'] });
    scope.audit({
      ...about(brief),
      act: 'letter.sent_again',
      object: { kind: 'letter', id: letter.id },
      values: { from: letter.state },
    });
  },
});
