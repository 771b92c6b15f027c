import { z } from 'zod';
import { operation } from '#platform/operation/index.ts';
import { writeConsent } from '../consent/write-consent.ts';
import { holdLetter } from '../hold-letter.ts';
import { nextState } from '../letter.ts';
import { letterByLink } from '../load-letter.ts';

/**
 * The employee does not want the letter to be sent (ADV.6): it is held. Possible as long as it was not released, also while a correction
 * is being answered. The employer reads that no report can be given, and nothing of why.
 */
export const refuseRelease = operation({
  act: 'letter.refused',
  actors: ['person'],
  input: z.object({ letter: z.uuid() }),
  load: (scope, { letter }) => letterByLink(scope, letter, { lock: true }),
  policy: (_actor, { letter }) =>
    nextState(letter.state, { kind: 'refused' }) ? undefined : { wrongState: `advice.sight.${letter.state}` },
  async run(scope, { letter, case: seen }) {
    const of = { organisation: seen.organisation, case: seen.id, person: seen.person };
    await writeConsent(scope, { ...of, kind: 'release', decision: 'refused', channel: 'link' });
    await holdLetter(scope, letter, seen, { kind: 'refused' });
  },
});
