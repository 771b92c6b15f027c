import { z } from 'zod';
import { organisationOf } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';
import { about } from '../case-brief.ts';
import { currentConsent } from '../consent/current-consent.ts';
import type { LetterContent } from '../content/letter-content.ts';
import { correctionsOf } from '../corrections/answer-correction.ts';
import { nextState, silenceOutcome } from '../letter.ts';
import { letterByLink } from '../load-letter.ts';
import { letterPeople, readersAmong } from '../recipients/letter-people.ts';
import { issuedVersion } from './issued-version.ts';

/** What the employee sees who came by link: the letter as it was issued, who will read it, and what they can do. */
export interface SightLetter {
  id: string;
  case: { id: string; organisation: string; person: string };
  organisation: string;
  version: number;
  state: string;
  content: LetterContent;
  /** When the time to read ends; null while a clinician answers, or when it is over. */
  endsAt: Date | null;
  /** What happens when they do not answer. */
  silence: 'release' | 'hold';
  recipients: readonly { id: string; name: string; jobTitle: string }[];
  /** Others at the employer who look after the case read as well, as the consent said (ACC.X2). */
  viewersRead: boolean;
  corrections: readonly { passage: string; reason: string; statement: string; state: string; response: string }[];
  can: { confirm: boolean; mark: boolean; moreTime: boolean; refuse: boolean; strike: boolean };
}

/** The issued letter for its employee by link (ADV.4); audited, so that they see it was read. */
export const letterForSight = query({
  name: 'letter.read',
  actors: ['person'],
  input: z.object({ letter: z.uuid() }),
  async run(scope, { letter: id }): Promise<SightLetter | undefined> {
    const found = await letterByLink(scope, id);
    const version = found && (await issuedVersion(scope, found.letter));
    if (!found || !version?.content) return undefined;
    const { letter, case: seen } = found;
    const organisation = await organisationOf(scope.tx, seen.organisation);
    const consent = await currentConsent(scope, seen.organisation, seen.id);
    const readers = readersAmong(await letterPeople(scope, seen.id));
    const inHand = letter.state === 'with_employee' && !seen.closedAt;
    return {
      ...{ id, case: seen, organisation: organisation.name, version: version.version, state: letter.state },
      ...{ content: version.content, endsAt: letter.state === 'with_employee' ? letter.sight_ends_at : null },
      silence: silenceOutcome(consent?.decision === 'given' ? consent.silence : null, organisation.policies.silence),
      recipients: readers.map(({ recipient, name, jobTitle }) => ({ id: recipient!, name, jobTitle })),
      viewersRead: organisation.policies.letterReaders === 'case_viewers' && readers.length > 0,
      corrections: (await correctionsOf(scope, letter)).map(({ passage, reason, statement, state, response }) => ({
        ...{ passage, reason, statement, state, response },
      })),
      can: {
        confirm: inHand,
        mark: inHand || letter.state === 'corrections',
        moreTime: inHand && !letter.extended,
        refuse: Boolean(nextState(letter.state, { kind: 'refused' })),
        strike: inHand || letter.state === 'corrections',
      },
    };
  },
  reads: ({ case: seen }, { letter }) => ({
    ...about(seen),
    act: 'letter.read',
    object: { kind: 'letter', id: letter },
  }),
});
