import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type CaseDetails, recordEvent } from '#modules/cases/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { operation, type Scope, type StaffActor } from '#platform/operation/index.ts';
import { currentVersion, type Letter, lockLetterForStaff } from '../load-letter.ts';
import { moveLetter } from '../move-letter.ts';
import { openTaskOnce } from '../open-task-once.ts';
import { mayAnswerCorrection } from '../policy.ts';
import type { AdviceTables, CorrectionRow } from '../tables.ts';
import { answersOf, keepAnswers } from '../writing/keep-answers.ts';
import { insertVersion } from '../writing/start-letter.ts';

export type Correction = Selectable<CorrectionRow>;

const input = z.object({
  letter: z.uuid(),
  correction: z.uuid(),
  decision: z.enum(['accepted', 'declined'], 'advice.decision_wanted'),
  /** To the employee, in words: what is changed, or why it stays. */
  response: z
    .string()
    .trim()
    .max(4000, 'advice.too_long')
    .refine(said => /[\p{L}\p{N}]/u.test(said), 'advice.response_wanted'),
});

/**
 * Answers one correction (ADV.5): accepted, the text will be changed; declined with a reason, and the employee's statement, if they wrote
 * one, will stand in the letter. With the last one answered a new version is in hand, which goes through sight again.
 */
export const answerCorrection = operation({
  act: 'correction.answered',
  actors: ['clinician'],
  input,
  async load(scope, { letter: id, correction }) {
    const found = await lockLetterForStaff(scope, id);
    if (!found) return undefined;
    const corrections = await correctionsOf(scope, found.letter);
    const asked = corrections.find(each => each.id === correction);
    return asked && { ...found, asked, corrections };
  },
  policy: (actor, { case: seen, letter, asked }) =>
    mayAnswerCorrection(actor, seen, letter) ??
    (asked.state === 'asked' ? undefined : { wrongState: 'advice.correction_answered' }),
  async run(scope, { letter, case: seen, asked, corrections }, { decision, response }) {
    await scope.tx
      .withTables<AdviceTables>()
      .updateTable('advice.corrections')
      .set({ state: decision, response, answered_at: scope.now, answered_by: scope.actor.account })
      .where('organisation_id', '=', letter.organisation_id)
      .where('id', '=', asked.id)
      .execute();
    const open = corrections.filter(each => each.state === 'asked' && each.id !== asked.id);
    const round = corrections.filter(each => each.version === letter.current_version && each.id !== asked.id);
    const accepted = decision === 'accepted' || round.some(each => each.state === 'accepted');
    if (!open.length) await nextVersion(scope, letter, seen, accepted);
    scope.audit({
      ...{ act: `correction.${decision}`, organisation: seen.organisation, object: { kind: 'letter', id: letter.id } },
      ...{ subject: seen.personId ?? seen.id, values: { correction: asked.id, why: response } },
    });
  },
});

/** The corrections of a letter, oldest first. */
export async function correctionsOf({ tx }: Pick<Scope, 'tx'>, letter: Letter): Promise<Correction[]> {
  return tx
    .withTables<AdviceTables>()
    .selectFrom('advice.corrections')
    .selectAll()
    .where('organisation_id', '=', letter.organisation_id)
    .where('letter_id', '=', letter.id)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

async function nextVersion(scope: Scope<StaffActor>, letter: Letter, seen: CaseDetails, accepted: boolean) {
  const before = await currentVersion(scope, letter);
  const version = letter.current_version + 1;
  const of = { organisation: letter.organisation_id, letter: letter.id, version };
  const fresh = await insertVersion(scope, of, before.sections);
  await keepAnswers(scope, seen, fresh, await answersOf(scope, before));
  const { policies } = await organisationOf(scope.tx, seen.organisation);
  const event = { kind: 'corrections_answered', accepted, check: policies.letterCheck } as const;
  await moveLetter(scope, letter, event, { current_version: version });
  await openTaskOnce(scope, seen, 'letter_new_version');
  await recordEvent(scope, seen.id, { kind: 'corrections_answered', audience: ['employee', 'clinician'] });
}
