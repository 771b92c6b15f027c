import type { Scope } from '#platform/operation/index.ts';
import type { CaseBrief } from '../case-brief.ts';
import { currentConsent } from '../consent/current-consent.ts';
import { holdLetter } from '../hold-letter.ts';
import { silenceOutcome } from '../letter.ts';
import type { Letter } from '../load-letter.ts';
import { openTaskOnce } from '../open-task-once.ts';
import { letterPeople, readersAmong } from '../recipients/letter-people.ts';
import { releaseLetter } from '../release-letter.ts';

/**
 * The time to read is over and nobody answered (ADV.7): released if the consent given at assessment said so, the organisation does not
 * always hold and somebody is left to read; otherwise held, with a task for a clinician to speak to the employee.
 */
export async function endSight(
  scope: Scope,
  letter: Letter,
  seen: CaseBrief,
  organisation: 'as_consented' | 'hold',
): Promise<void> {
  const consent = await currentConsent(scope, seen.organisation, seen.id);
  const consented = consent?.decision === 'given' && !seen.closedAt ? consent.silence : null;
  const outcome = silenceOutcome(consented, organisation);
  const readers = readersAmong(await letterPeople(scope, seen.id));
  if (outcome === 'release' && readers.length) return releaseLetter(scope, letter, seen, { kind: 'silent', outcome });
  await holdLetter(scope, letter, seen, { kind: 'silent', outcome: 'hold' });
  if (!seen.closedAt) await openTaskOnce(scope, seen, 'letter_no_answer');
}
