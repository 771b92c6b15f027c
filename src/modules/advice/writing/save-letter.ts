import { z } from 'zod';
import { organisationOf } from '#modules/organisations/index.ts';
import { locales } from '#platform/i18n/locale.ts';
import { operation, type Scope, type StaffActor, Stale } from '#platform/operation/index.ts';
import { currentVersion, type Letter, lockLetterForStaff, type Version } from '../load-letter.ts';
import { moveLetter } from '../move-letter.ts';
import { mayWrite } from '../policy.ts';
import type { AdviceTables } from '../tables.ts';
import { answersNow, keepAnswers, type WrittenAnswer } from './keep-answers.ts';
import { templateNames, writable } from './sections.ts';

const longest = 20_000;
const text = z
  .string()
  .max(longest, 'advice.too_long')
  .transform(written => written.replaceAll('\0', ''));
const input = z.object({
  letter: z.uuid(),
  /** The case whose page it was typed on: the letter of another one is not found there. */
  case: z.uuid().optional(),
  /** The revision the page was opened with. */
  revision: z.coerce.number().int(),
  sections: z.record(z.string(), text).transform(given => Object.fromEntries(Object.entries(given).filter(known))),
  answers: z.array(z.object({ question: z.uuid(), answer: text, declinedReason: text })).default([]),
  locale: z.enum(locales as ['en', 'cy']).optional(),
  template: z.enum(templateNames).optional(),
});

/**
 * Saves what was typed, whole: parts and answers (ADV.1). Somebody saved in between: Stale, with what stands there now. Answers the new
 * revision. A ready letter that is written in again needs its check again, where a second clinician checks.
 */
export const saveLetter = operation({
  act: 'letter.saved',
  actors: ['clinician'],
  input,
  unaudited: true,
  async load(scope, { letter, case: of }) {
    const found = await lockLetterForStaff(scope, letter);
    return of && found?.case.id !== of ? undefined : found;
  },
  policy: (actor, { case: seen, letter }) => mayWrite(actor, seen, letter),
  async run(scope, { letter, case: seen }, given): Promise<{ revision: number }> {
    const version = await currentVersion(scope, letter);
    if (given.revision !== letter.revision)
      throw new Stale({
        sections: version.sections,
        answers: await answersNow(scope, seen, version, letter.locale),
      });
    await writeSections(scope, version, { ...version.sections, ...given.sections });
    await keepAnswers(scope, seen, version, given.answers);
    await written(scope, letter, {
      ...(given.locale ? { locale: given.locale } : {}),
      ...(given.template ? { template: given.template } : {}),
    });
    return { revision: letter.revision + 1 };
  },
});

const reason = z
  .string()
  .trim()
  .max(2000, 'advice.too_long')
  .refine(said => /[\p{L}\p{N}]/u.test(said), 'advice.decline_reason_wanted');

/** Declines one question with the reason that will stand in the letter (NEW.6). */
export const declineQuestion = operation({
  act: 'letter.question_declined',
  actors: ['clinician'],
  input: z.object({ letter: z.uuid(), question: z.uuid(), reason }),
  load: (scope, { letter }) => lockLetterForStaff(scope, letter),
  policy: (actor, { case: seen, letter }) => mayWrite(actor, seen, letter),
  async run(scope, { letter, case: seen }, given): Promise<{ revision: number }> {
    const declined: WrittenAnswer = { question: given.question, answer: '', declinedReason: given.reason };
    await keepAnswers(scope, seen, await currentVersion(scope, letter), [declined]);
    await written(scope, letter, {});
    scope.audit({
      ...{
        act: 'letter.question_declined',
        organisation: seen.organisation,
        object: { kind: 'letter', id: letter.id },
      },
      ...{ subject: seen.personId ?? seen.id, values: { question: given.question, why: given.reason } },
    });
    return { revision: letter.revision + 1 };
  },
});

const known = ([name]: [string, string]) => writable.includes(name);

async function written(scope: Scope<StaffActor>, letter: Letter, set: { locale?: 'en' | 'cy'; template?: string }) {
  const { policies } = await organisationOf(scope.tx, letter.organisation_id);
  await moveLetter(scope, letter, { kind: 'written', check: policies.letterCheck }, set);
}

async function writeSections(scope: Scope, version: Version, sections: Record<string, string>): Promise<void> {
  await scope.tx
    .withTables<AdviceTables>()
    .updateTable('advice.versions')
    .set({ sections: JSON.stringify(sections) })
    .where('organisation_id', '=', version.organisation_id)
    .where('id', '=', version.id)
    .execute();
}
