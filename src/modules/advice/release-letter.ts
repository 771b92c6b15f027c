import { recordEvent } from '#modules/cases/index.ts';
import { Refused, type Scope } from '#platform/operation/index.ts';
import { about, type CaseBrief } from './case-brief.ts';
import type { LetterEvent } from './letter.ts';
import type { Letter } from './load-letter.ts';
import { moveLetter } from './move-letter.ts';
import { letterPeople, readersAmong } from './recipients/letter-people.ts';

const everyone = ['referrer', 'employee', 'clinician'] as const;

/**
 * Releases a locked letter: from this transaction on its readers may open it, and they are told. Nothing else makes a letter readable.
 * Throws Refused when nobody is left to read it.
 */
export async function releaseLetter(
  scope: Scope,
  letter: Letter,
  seen: CaseBrief,
  event: LetterEvent & { kind: 'confirmed' | 'silent' | 'issued' },
  set: Parameters<typeof moveLetter>[3] = {},
): Promise<void> {
  const readers = readersAmong(await letterPeople(scope, letter.case_id));
  if (!readers.length) throw new Refused('advice.nobody_reads');
  await moveLetter(scope, letter, event, { ...set, released_at: scope.now, sight_next_at: null });
  for (const { account, active } of readers)
    if (active)
      scope.notify({
        ...{ kind: 'letter_released', organisation: seen.organisation, to: { account } },
        reference: { case: seen.id, number: seen.reference },
      });
  await recordEvent(scope, seen.id, { kind: 'letter_released', audience: everyone });
  scope.audit({
    ...about(seen),
    ...{ act: 'letter.released', object: { kind: 'letter', id: letter.id } },
    values: { from: letter.state, because: event.kind, to: readers.map(reader => reader.membership) },
  });
}
