import { confirmedChannels } from '#modules/persons/index.ts';
import type { ReadScope, Scope } from '#platform/operation/index.ts';
import { currentConsent } from '../consent/current-consent.ts';
import type { Version } from '../load-letter.ts';
import { letterPeople, readersAmong } from '../recipients/letter-people.ts';
import { answersNow } from '../writing/keep-answers.ts';
import { type Obstacle, obstacles } from './obstacles.ts';

/** What keeps a written version from being issued now. */
export async function obstaclesNow(
  scope: Scope | ReadScope,
  seen: { organisation: string; id: string; referralId: string | null; personId: string | null },
  version: Version,
): Promise<Obstacle[]> {
  const { email, mobile } = seen.personId ? await confirmedChannels(scope, seen.personId) : {};
  return obstacles({
    sections: version.sections,
    answers: await answersNow(scope, seen, version, 'en'),
    consent: (await currentConsent(scope, seen.organisation, seen.id))?.decision,
    addressConfirmed: Boolean(email || mobile),
    readers: readersAmong(await letterPeople(scope, seen.id)).length,
  });
}
