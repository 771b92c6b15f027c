import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { writeConsent } from '../consent/write-consent.ts';
import { letterByLink } from '../load-letter.ts';
import { mayRespond } from '../policy.ts';
import { releaseLetter } from '../release-letter.ts';
import { endedMeanwhile } from './ended-meanwhile.ts';

/**
 * The employee found no mistakes and agrees to the sending (ADV.5): the letter is released in this very transaction to those who were not
 * struck off. Throws Refused when nobody is left, WrongState when it is no longer theirs to answer.
 */
export const confirmNoInaccuracies = operation({
  act: 'letter.confirmed',
  actors: ['person'],
  input: z.object({ letter: z.uuid(), version: z.coerce.number().int() }),
  load: (scope, { letter }) => letterByLink(scope, letter, { lock: true }),
  policy: (_actor, { letter, case: seen }, { version }) =>
    mayRespond(letter) ??
    endedMeanwhile(seen) ??
    (version === letter.current_version ? undefined : { wrongState: 'advice.sight.newer_version' }),
  async run(scope, { letter, case: seen }) {
    const of = { organisation: seen.organisation, case: seen.id, person: seen.person };
    await writeConsent(scope, { ...of, kind: 'release', decision: 'given', channel: 'link' });
    await releaseLetter(scope, letter, seen, { kind: 'confirmed' }, { confirmed_at: scope.now });
  },
});
