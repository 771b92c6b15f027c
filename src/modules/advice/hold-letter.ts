import { recordEvent } from '#modules/cases/index.ts';
import type { Scope } from '#platform/operation/index.ts';
import { about, type CaseBrief } from './case-brief.ts';
import type { LetterEvent } from './letter.ts';
import type { Letter } from './load-letter.ts';
import { moveLetter } from './move-letter.ts';
import { letterPeople, readersAmong } from './recipients/letter-people.ts';

/** Holds a locked letter for good. The employer learns that no report can be given, and nothing of why (ADV.6). */
export async function holdLetter(
  scope: Scope,
  letter: Letter,
  seen: CaseBrief,
  event: LetterEvent & { kind: 'refused' | 'consent_withdrawn' | 'silent' },
): Promise<void> {
  const to = await moveLetter(scope, letter, event, { sight_next_at: null });
  // A case the employer withdrew is over for them already.
  if (!seen.closedAt) await tellNoReport(scope, seen);
  scope.audit({
    ...about(seen),
    ...{ act: 'letter.held', object: { kind: 'letter', id: letter.id } },
    values: { from: letter.state, to },
  });
}

/** Tells the owner of a case, and whoever would have read, that no report can be given: the same sentence whatever happened. */
export async function tellNoReport(scope: Scope, seen: { organisation: string; id: string; reference: string }) {
  const people = await letterPeople(scope, seen.id);
  const told = people.filter(person => person.active && (person.owner || readersAmong([person]).length));
  for (const { account } of told)
    scope.notify({
      ...{ kind: 'no_letter', organisation: seen.organisation, to: { account } },
      reference: { case: seen.id, number: seen.reference },
    });
  await recordEvent(scope, seen.id, { kind: 'no_report', audience: ['referrer', 'employee', 'clinician'] });
}
